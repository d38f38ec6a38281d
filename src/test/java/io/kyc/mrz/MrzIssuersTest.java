package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Practices that differ from ICAO 9303: each on its issuers' documents, and on no others. */
class MrzIssuersTest {
    private static final String DATA = "Z3560238<8IND7812101M2809012<<<<<<<<<<<<<<02";

    private static Mrz read(String... page) {
        MrzReading reading = MrzReader.read(List.of(page));
        assertThat(reading.defects()).isEmpty();
        return reading.mrz().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "P<IND<<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<, AHMADI",
        "P<IND<<SHABEER<PUTHIYAVEETIL<ALIAMUNNY<<<<<<, SHABEER PUTHIYAVEETIL ALIAMUNNY",
        "P<IND<<KAMALA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<, KAMALA"
    })
    void takesAnIndianPassportWithoutAFamilyName(String names, String given) {
        Mrz mrz = read(names, DATA);

        assertThat(mrz.holder().primaryIdentifier()).isEmpty();
        assertThat(mrz.holder().secondaryIdentifier()).isEqualTo(given);
    }

    @Test
    void refusesOtherZonesWithoutAFamilyName() {
        String data = MrzSpecimen.TD3.lines().get(1);
        assertThat(MrzParser.parse(List.of("P<UTO<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<", data))
                        .defects())
                .containsExactly(MrzDefect.NAMES);
        assertThat(MrzParser.parse(List.of("P<IND<<<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", DATA))
                        .defects())
                .containsExactly(MrzDefect.NAMES);
    }

    @Test
    void leavesAKBeforeAnIndianNameToPrint() {
        List<String> misread = List.of("P<INDK<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", DATA);
        MrzPrint print = new MrzPrint(Optional.of("Z3560238"), Optional.empty(), Optional.of("Ahmadi"));

        MrzReading settled = MrzReader.read(misread, print);
        assertThat(settled.mrz().orElseThrow().holder().primaryIdentifier()).isEmpty();
        assertThat(settled.mrz().orElseThrow().holder().secondaryIdentifier()).isEqualTo("AHMADI");
        assertThat(MrzReader.read(misread).ambiguities())
                .extracting(MrzAmbiguity::field)
                .contains(MrzField.NAMES);
    }

    @Test
    void writesNoFamilyNameForIndiaOnly() {
        assertThat(MrzWriter.write(MrzHolders.passport("IND", "", "Ahmadi")).get(0))
                .isEqualTo("P<IND<<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<");
        assertThatIllegalArgumentException().isThrownBy(() -> MrzWriter.write(MrzHolders.passport("UTO", "", "Anna")));
    }

    @ParameterizedTest
    @CsvSource({
        "IDBEL000590240<6013<<<<<<<<<<<, 000590240601",
        "IDBEL592211692<1741<<<<<<<<<<<, 592211692174",
        "IDBEL000590696<1015<<<<<<<<<<<, 000590696101",
        "IDBEL000001115<7027<<<<<<<<<<<, 000001115702",
        "I<PRT000024759<ZZ72<<<<<<<<<<<, 000024759ZZ7",
        "I<PRT141974817<ZV17<<<<<<<<<<<, 141974817ZV1"
    })
    void countsTheFillerInLongNumbersOfBelgiumAndPortugal(String first, String number) {
        assertThat(read(card(first)).document().number()).isEqualTo(number);
    }

    @Test
    void countsTheFillerForNoOtherIssuer() {
        assertThat(MrzParser.parse(List.of(card("IDUTO000590240<6013<<<<<<<<<<<")))
                        .defects())
                .containsExactly(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT);
        assertThat(MrzParser.parse(List.of(card("IDBEL000590240<6014<<<<<<<<<<<")))
                        .defects())
                .containsExactly(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT);
    }

    /** A card with this first line and sound dates. */
    private static String[] card(String first) {
        String second = "8512017F3309014" + first.substring(2, 5) + "<<<<<<<<<<<";
        String covered = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        return new String[] {first, second + MrzCheckDigit.of(covered), "REINARTZ<<ULRIKE<KATIA<E<<<<<<"};
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "<"})
    void takesACardWithoutADateOfExpiry(String digit) {
        String first = "I<MDAB123456780<<<<<<<<<<<<<<<".replace("80<", "8" + MrzCheckDigit.of("B12345678") + "<");
        String second = "4801012F<<<<<<" + digit + "MDA<<<<<<<<<<<";
        second = second.replaceFirst("4801012", "480101" + MrzCheckDigit.of("480101"));
        String covered = first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18);
        Mrz mrz = read(first, second + MrzCheckDigit.of(covered), "MUNTEANU<<VERA<<<<<<<<<<<<<<<<");

        assertThat(mrz.document().expiryDate().isNone()).isTrue();
    }

    @Test
    void refusesAPassportWithoutADateOfExpiry() {
        String covered = "L898902C36" + "7408122" + "<<<<<<0<<<<<<<<<<<<<<0";
        String data = "L898902C36UTO7408122F<<<<<<0<<<<<<<<<<<<<<0" + MrzCheckDigit.of(covered);
        assertThat(MrzParser.parse(List.of(MrzSpecimen.TD3.lines().get(0), data))
                        .defects())
                .containsExactly(MrzDefect.EXPIRY_DATE);
    }

    @Test
    void refusesAPartOfADateOfExpiry() {
        String covered = "L898902C36" + "7408122" + "2804<<" + MrzCheckDigit.of("2804<<") + "<<<<<<<<<<<<<<0";
        String data = "L898902C36UTO7408122F2804<<" + MrzCheckDigit.of("2804<<") + "<<<<<<<<<<<<<<0"
                + MrzCheckDigit.of(covered);
        assertThat(MrzParser.parse(List.of(MrzSpecimen.TD3.lines().get(0), data))
                        .defects())
                .containsExactly(MrzDefect.EXPIRY_DATE);
    }
}
