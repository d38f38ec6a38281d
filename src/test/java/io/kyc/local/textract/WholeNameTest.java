package io.kyc.local.textract;

import static io.kyc.local.textract.FieldType.FIRST_NAME;
import static io.kyc.local.textract.FieldType.LAST_NAME;
import static io.kyc.local.textract.FieldType.MIDDLE_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that is printed in one field, beside a zone that takes it apart. */
class WholeNameTest {
    private static final String NUMBERS = "F1722824<9IDN5309041M2901190<<<<<<<<<<<<<<<8";

    private static PrintedPage passport(String label, String name, String names) {
        String line = (names + "<".repeat(44)).substring(0, 44);
        return new PrintedPage()
                .text(300, 20, 30, "PASSPORT")
                .text(300, 120, 12, label)
                .text(300, 134, 22, name)
                .text(300, 170, 12, "KEWARGANEGARAAN/NATIONALITY")
                .text(300, 184, 22, "INDONESIA")
                .text(300, 220, 12, "TGL LAHIR/DATE OF BIRTH")
                .text(300, 234, 22, "04 SEP 1953")
                .zone(line, NUMBERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAMA LENGKAP/FULL NAME | SUHARTINI          | P<IDNSUHARTINI              | SUHARTINI |     |",
                "NAMA LENGKAP/FULL NAME | AUNG KYAW MOE      | P<IDNAUNG<KYAW<MOE          | AUNG KYAW MOE |   |",
                "Name                   | LIN, MEI-HUA       | P<IDNLIN<<MEI<HUA           | LIN       | MEI-HUA |",
                "Name                   | LIN,MEI-HUA        | P<IDNLIN<<MEI<HUA           | LIN       | MEI-HUA |",
                "Full name              | SITI NUR RAHAYU    | P<IDNRAHAYU<<SITI<NUR       | RAHAYU    | SITI | NUR",
                "Full name              | SITINUR RAHAYU     | P<IDNRAHAYU<<SITI<NUR       | RAHAYU    | SITI | NUR",
                "Full name              | BUDI SANTOS0       | P<IDNSANTOSO<<BUDI          | SANTOSO   | BUDI |"
            })
    void isTakenApartAsInTheZone(String label, String name, String names, String last, String first, String middle) {
        Answer answer = Answer.to(passport(label, name, names));

        assertThat(answer.text(LAST_NAME)).isEqualTo(last);
        assertThat(answer.text(FIRST_NAME)).isEqualTo(first == null ? "" : first);
        assertThat(answer.text(MIDDLE_NAME)).isEqualTo(middle == null ? "" : middle);
    }

    @Test
    void staysAsPrintedWhereTheZoneSaysAnotherName() {
        Answer answer = Answer.to(passport("Full name", "BUDI SANTOSO", "P<IDNWIBOWO<<AGUS"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("SANTOSO");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("BUDI");
        assertThat(answer.confidence(LAST_NAME)).isLessThan(80);
    }

    @Test
    void isReadBesideItsSpellingInAnotherScript() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "PASSPORT")
                .text(300, 120, 12, "npiseuwe/Surname")
                .text(300, 134, 22, "WEBYEHKO/SHEVCHENKO")
                .text(300, 170, 12, "IM'A/Given Names")
                .text(300, 184, 22, "ONEHA/OLENA")
                .zone("P<UKRSHEVCHENKO<<OLENA<<<<<<<<<<<<<<<<<<<<<<", NUMBERS));

        assertThat(answer.text(LAST_NAME)).isEqualTo("SHEVCHENKO");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("OLENA");
        assertThat(answer.confidence(LAST_NAME)).isGreaterThan(90);
    }

    @Test
    void aGivenNameWithoutAFamilyNameIsNotDoubled() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "PASSPORT")
                .text(300, 120, 12, "Surname")
                .text(300, 170, 12, "Given Name(s)")
                .text(300, 184, 22, "AHMADI")
                .text(300, 220, 12, "Nationality")
                .text(300, 234, 22, "INDIAN")
                .zone("P<IND<<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", NUMBERS));

        assertThat(answer.text(LAST_NAME)).isEmpty();
        assertThat(answer.text(FIRST_NAME)).isEqualTo("AHMADI");
    }

    @ParameterizedTest
    @CsvSource({"Zorbu vaxt/NATIONALITY", "QWERTZ ASDF/Nationality", "npi6 xyz / Date of expiry", "Kansa/Sex"})
    void aLabelOfAnUnknownLanguageIsNoName(String label) {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "PASSPORT")
                .text(300, 120, 12, "Surname")
                .text(300, 134, 22, "SUHARTINI")
                .text(300, 164, 12, "Given names")
                .text(300, 178, 12, label.replace("6", "b"))
                .text(300, 220, 12, "Date of birth")
                .text(300, 234, 22, "04 SEP 1953"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("SUHARTINI");
        assertThat(answer.text(FIRST_NAME)).isEmpty();
    }
}
