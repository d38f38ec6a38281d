package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MrzParserTest {
    private static final List<String> TD3 =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final List<String> OLDER_TD3 =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226B<<<<<14");
    private static final List<String> TD1 = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    private static final List<String> LONG_TD1 = List.of(
            "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void readsThePassportOfPart4() {
        MrzReading outcome = MrzParser.parse(TD3);
        assertThat(outcome.verified()).isTrue();
        Mrz mrz = outcome.mrz().orElseThrow();
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD3);
        assertThat(mrz.document().code()).isEqualTo("P");
        assertThat(mrz.document().issuer()).isEqualTo("UTO");
        assertThat(mrz.document().number()).isEqualTo("L898902C3");
        assertThat(mrz.holder().nationality()).isEqualTo("UTO");
        assertThat(mrz.holder().birthDate().birth(TODAY)).contains(LocalDate.of(1974, 8, 12));
        assertThat(mrz.holder().sex()).isEqualTo('F');
        assertThat(mrz.document().expiryDate().expiry(TODAY)).contains(LocalDate.of(2012, 4, 15));
        assertThat(mrz.optionalData()).isEqualTo("ZE184226B");
        assertThat(mrz.holder().primaryIdentifier()).isEqualTo("ERIKSSON");
        assertThat(mrz.holder().secondaryIdentifier()).isEqualTo("ANNA MARIA");
        assertThat(mrz.lines()).isEqualTo(TD3);
        assertThat(mrz.namesMayBeTruncated()).isFalse();
    }

    @Test
    void readsTheOlderPassportWithAFillerInItsNumber() {
        MrzReading outcome = MrzParser.parse(OLDER_TD3);
        assertThat(outcome.verified()).isTrue();
        assertThat(outcome.mrz().orElseThrow().document().number()).isEqualTo("L898902C");
    }

    @Test
    void readsTheCardOfPart5() {
        MrzReading outcome = MrzParser.parse(TD1);
        assertThat(outcome.verified()).isTrue();
        Mrz mrz = outcome.mrz().orElseThrow();
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD1);
        assertThat(mrz.document().number()).isEqualTo("D23145890");
        assertThat(mrz.optionalData()).isEmpty();
        assertThat(mrz.holder().primaryIdentifier()).isEqualTo("ERIKSSON");
        assertThat(mrz.holder().secondaryIdentifier()).isEqualTo("ANNA MARIA");
        assertThat(mrz.holder().birthDate().text()).isEqualTo("740812");
    }

    @Test
    void joinsALongDocumentNumber() {
        MrzReading outcome = MrzParser.parse(LONG_TD1);
        assertThat(outcome.verified()).isTrue();
        assertThat(outcome.mrz().orElseThrow().document().number()).isEqualTo("D23145890734");
        assertThat(outcome.mrz().orElseThrow().optionalData()).isEmpty();
    }

    @Test
    void keepsTheOptionalDataAfterALongDocumentNumber() {
        List<String> lines = MrzWriter.write(MrzHolders.card("D23145890734", "AB12 CD34"));
        Mrz mrz = MrzParser.parse(lines).mrz().orElseThrow();
        assertThat(mrz.document().number()).isEqualTo("D23145890734");
        assertThat(mrz.optionalData()).isEqualTo("AB12 CD34");
    }

    @Test
    void refusesTheWrongCompositeOfACard() {
        assertComposite(
                "I<UTOL898902C<3<<<<<<<<<<<<<<<", "6908061F9406236UTO<<<<<<<<<<<1", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
        assertThat(MrzParser.parse(List.of(
                                "I<UTOL898902C<3<<<<<<<<<<<<<<<",
                                "6908061F9406236UTO<<<<<<<<<<<2",
                                "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"))
                        .verified())
                .isTrue();
    }

    @Test
    void refusesEveryOtherCompositeOfAPassport() {
        String line = TD3.get(1);
        for (char digit = '1'; digit <= '9'; digit++) {
            assertComposite(TD3.get(0), line.substring(0, 43) + digit);
        }
        // No issuer may print a filler in place of the composite.
        assertComposite(TD3.get(0), line.substring(0, 43) + "<");
    }

    private static void assertComposite(String... lines) {
        MrzReading outcome = MrzParser.parse(List.of(lines));
        assertThat(outcome.defects()).isNotEmpty();
        assertThat(outcome.defects()).containsExactly(MrzDefect.COMPOSITE_CHECK_DIGIT);
    }

    @Test
    void namesTheFieldWithAWrongCheckDigit() {
        assertThat(defects(1, 9, '7'))
                .containsExactly(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        assertThat(defects(1, 19, '3'))
                .containsExactly(MrzDefect.BIRTH_DATE_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        assertThat(defects(1, 27, '8'))
                .containsExactly(MrzDefect.EXPIRY_DATE_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        assertThat(defects(1, 42, '2'))
                .containsExactly(MrzDefect.OPTIONAL_DATA_CHECK_DIGIT, MrzDefect.COMPOSITE_CHECK_DIGIT);
        assertThat(defects(1, 42, '<')).contains(MrzDefect.OPTIONAL_DATA_CHECK_DIGIT);
    }

    @Test
    void namesTheMalformedField() {
        assertThat(defects(0, 0, 'Q')).containsExactly(MrzDefect.DOCUMENT_CODE);
        assertThat(defects(0, 3, '7')).containsExactly(MrzDefect.ISSUER);
        assertThat(defects(0, 8, '1')).containsExactly(MrzDefect.NAMES);
        assertThat(defects(1, 10, '0')).containsExactly(MrzDefect.NATIONALITY);
        assertThat(defects(1, 20, 'K')).containsExactly(MrzDefect.SEX);
        assertThat(defects(1, 15, '9')).contains(MrzDefect.BIRTH_DATE);
        assertThat(defects(1, 23, '9')).contains(MrzDefect.EXPIRY_DATE);
    }

    private static List<MrzDefect> defects(int line, int at, char c) {
        List<String> lines = new ArrayList<>(TD3);
        StringBuilder changed = new StringBuilder(TD3.get(line));
        changed.setCharAt(at, c);
        lines.set(line, changed.toString());
        return MrzParser.parse(lines).defects();
    }

    @Test
    void acceptsAFillerAsCheckDigitOfEmptyOptionalData() {
        String start = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<";
        String digits = "L898902C36" + "7408122" + "1204159<<<<<<<<<<<<<<";
        for (String check : List.of("0", "<")) {
            String line = start + check + MrzCheckDigit.of(digits + check);
            assertThat(MrzParser.parse(List.of(TD3.get(0), line)).verified()).isTrue();
        }
    }

    @Test
    void acceptsABirthDateWithUnknownParts() {
        String number = "L898902C36";
        String birth = "74<<<<" + MrzCheckDigit.of("74<<<<");
        String rest = "1204159ZE184226B<<<<<1";
        String line = number + "UTO" + birth + "F" + rest + MrzCheckDigit.of(number + birth + rest);
        MrzReading outcome = MrzParser.parse(List.of(TD3.get(0), line));
        assertThat(outcome.verified()).isTrue();
        MrzDate date = outcome.mrz().orElseThrow().holder().birthDate();
        assertThat(date.complete()).isFalse();
        assertThat(date.birth(TODAY)).isEmpty();
    }

    @Test
    void readsTheOneLetterStateOfGermany() {
        Mrz mrz = MrzParser.parse(MrzWriter.write(MrzHolders.passport("D", "Müller", "Jörg")))
                .mrz()
                .orElseThrow();
        assertThat(mrz.lines().get(0)).startsWith("P<D<<MUELLER<<JOERG<");
        assertThat(mrz.document().issuer()).isEqualTo("D");
        assertThat(mrz.holder().nationality()).isEqualTo("D");
    }

    @Test
    void explainsWhyLinesAreNotAZone() {
        assertThat(reason()).isEqualTo(MrzUnreadable.NO_LINES);
        assertThat(reason("", "  ")).isEqualTo(MrzUnreadable.NO_LINES);
        assertThat(reason(TD3.get(0))).isEqualTo(MrzUnreadable.UNKNOWN_SIZE);
        assertThat(reason(TD3.get(0), TD3.get(1).substring(1))).isEqualTo(MrzUnreadable.UNKNOWN_SIZE);
        assertThat(reason(TD3.get(0).toLowerCase(), TD3.get(1))).isEqualTo(MrzUnreadable.FOREIGN_CHARACTERS);
    }

    private static MrzUnreadable reason(String... lines) {
        return ((MrzReading.Absent) MrzParser.parse(List.of(lines))).reason();
    }

    @Test
    void ignoresWhiteSpaceAroundTheLines() {
        assertThat(MrzParser.parse(List.of(" " + TD3.get(0), "", TD3.get(1) + "\r\n"))
                        .verified())
                .isTrue();
    }

    @Test
    void printsNothingPersonal() {
        MrzReading outcome = MrzParser.parse(TD3);
        Mrz mrz = outcome.mrz().orElseThrow();
        MrzContents contents = MrzHolders.passport("UTO", "Eriksson", "Anna");
        String printed = List.of(
                        outcome, mrz, mrz.document(), mrz.holder(), mrz.holder().birthDate(), contents)
                .toString();
        assertThat(printed).doesNotContainIgnoringCase("eriksson").doesNotContain("898902", "740812", "ZE184226B");
    }

    @Test
    void neverThrows() {
        Random random = new Random(9303);
        List<List<String>> sound = List.of(TD3, OLDER_TD3, TD1, LONG_TD1);
        int verified = 0;
        for (int i = 0; i < MrzReaderPropertyTest.TEXTS; i++) {
            List<String> lines = i % 3 == 0 ? noise(random) : mutated(random, sound.get(i % sound.size()));
            MrzReading outcome = MrzParser.parse(lines);
            verified += outcome.verified() ? 1 : 0;
            outcome.mrz().ifPresent(mrz -> {
                mrz.holder().birthDate().birth(TODAY);
                mrz.document().expiryDate().expiry(TODAY);
            });
        }
        assertThat(verified).as("most mutations are found").isLessThan(MrzReaderPropertyTest.TEXTS / 4);
    }

    private static List<String> noise(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            StringBuilder line = new StringBuilder();
            for (int n = List.of(0, 30, 44, 44, random.nextInt(60)).get(random.nextInt(5)); n > 0; n--) {
                line.append(random.nextInt(60) == 0 ? (char) random.nextInt(0x10000) : mrz(random));
            }
            lines.add(random.nextInt(50) == 0 ? null : line.toString());
        }
        return lines;
    }

    private static List<String> mutated(Random random, List<String> sound) {
        List<String> lines = new ArrayList<>(sound);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int i = random.nextInt(lines.size());
            StringBuilder line = new StringBuilder(lines.get(i));
            int at = random.nextInt(Math.max(1, line.length()));
            switch (random.nextInt(12)) {
                case 0 -> line.insert(at, mrz(random));
                case 1 -> line.delete(at, at + 1);
                default -> line.replace(at, at + 1, String.valueOf(mrz(random)));
            }
            lines.set(i, line.toString());
        }
        return lines;
    }

    private static char mrz(Random random) {
        return "<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(40));
    }
}
