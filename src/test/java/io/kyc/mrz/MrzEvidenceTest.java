package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The evidence for a zone, and for the end of its names. */
class MrzEvidenceTest {
    private static final String NAMES = MrzSpecimen.TD3.lines().get(0);
    private static final String DATA = MrzSpecimen.TD3.lines().get(1);

    private static MrzReading read(String... page) {
        return MrzReader.read(List.of(page));
    }

    @Test
    void findsNoZoneInNumberedLines() {
        assertThat(read("4d DLN Z34853736", "3 DOB 11/25/1973", "4b EXP 05/12/2033", "1 NGUYEN", "2 KIM")
                        .mrz())
                .isEmpty();
        assertThat(read(
                                "4d DLN Z34853736",
                                "3 DOB (11/25/1973)",
                                "4b EXP «05/12/2033»",
                                "1 NGUYEN",
                                "2 KIM < 9 CLASS (C")
                        .mrz())
                .isEmpty();
    }

    /** Some of these lines have digits where a zone has check digits. */
    @Test
    void findsNoZoneInThePrintOfLicences() {
        Random random = new Random(21);
        String[] names = "NGUYEN KIM GUY USA PAN ANDERSON SMITH DEUTSCH ITALIANO MARIA ANNA".split(" ");
        for (int i = 0; i < 500; i++) {
            List<String> page = new ArrayList<>();
            page.add("4d DLN " + (char) ('A' + random.nextInt(26)) + (10_000_000 + random.nextInt(89_999_999)));
            page.add("3 DOB " + date(random) + "  15 SEX " + "MF".charAt(random.nextInt(2)));
            page.add("4b EXP " + date(random) + " 4a ISS " + date(random));
            page.add("1 " + names[random.nextInt(names.length)] + (random.nextBoolean() ? "<" : ""));
            page.add("2 " + names[random.nextInt(names.length)] + " " + names[random.nextInt(names.length)]);
            page.add("8 " + (100 + random.nextInt(9_899)) + " MAIN STREET (APT " + random.nextInt(99) + ")");
            page.add("SACRAMENTO, CA " + (90_000 + random.nextInt(9_999)));
            Collections.shuffle(page, random);
            assertThat(MrzReader.read(page).mrz()).as("%s", page).isEmpty();
        }
    }

    private static String date(Random random) {
        return String.format("%02d/%02d/%d", 1 + random.nextInt(12), 1 + random.nextInt(28), 1940 + random.nextInt(95));
    }

    @Test
    void recognisesAZoneByItsLook() {
        MrzReading reading = read(NAMES, "L898902C37UTO7408123F1204150ZE184226B<<<<<02");

        assertThat(reading.mrz()).isPresent();
        assertThat(reading.defects())
                .containsExactly(
                        MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT,
                        MrzDefect.BIRTH_DATE_CHECK_DIGIT,
                        MrzDefect.EXPIRY_DATE_CHECK_DIGIT,
                        MrzDefect.OPTIONAL_DATA_CHECK_DIGIT,
                        MrzDefect.COMPOSITE_CHECK_DIGIT);
    }

    @Test
    void doesNotTakeAStatesCodeForEvidence() {
        assertThat(read("PUTOERIKSSONANNA", "L898902C37UTO7408123F1204150ZE184226B02")
                        .mrz())
                .isEmpty();
    }

    @Test
    void reportsNamesThatWereCutOff() {
        for (String cut : List.of(
                "P<UTOERIKSSON", "P<UTOERIKSSON<", "P<UTOERIKSSON<<", "P<UTOERIKSSON<<ANNA", "P<UTOERIKSSON<<ANNA<M")) {
            MrzReading reading = read(cut, DATA);
            assertThat(reading.verified()).as(cut).isTrue();
            assertThat(reading.namesCut()).as(cut).isTrue();
        }
        MrzReading card =
                read(MrzSpecimen.TD1.lines().get(0), MrzSpecimen.TD1.lines().get(1), "ERIKSSON<<ANNA");
        assertThat(card.verified()).isTrue();
        assertThat(card.namesCut()).isTrue();
    }

    @Test
    void takesNamesWithFillersForWhole() {
        for (String whole : List.of(NAMES, "P<UTOERIKSSON<<ANNA<MARIA<<<", NAMES.substring(0, 40), NAMES + "<<")) {
            assertThat(read(whole, DATA).namesCut()).as(whole).isFalse();
        }
        String full = "P<UTOERIKSSON<<ANNAMARIAELISABETHCHRISTINE<".substring(0, 43);
        assertThat(read(full + "A", DATA).namesCut()).isFalse();
        assertThat(read(full, DATA).namesCut()).as("a filler was miscounted").isFalse();
    }
}
