package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaDefect.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of elements, and which of them each version demands. */
class AamvaElementsTest {

    private static BarcodeOutcome outcome(int version, String issuer, String... changes) {
        Map<String, String> elements = version < 2 ? AamvaTexts.first() : AamvaTexts.american();
        AamvaTexts.elements(changes).forEach((id, value) -> {
            elements.remove(id);
            if (!value.isEmpty()) {
                elements.put(id, value);
            }
        });
        return AamvaParser.parse(AamvaTexts.card("DL", version, issuer, elements));
    }

    private static AamvaCard card(String... changes) {
        return outcome(8, "636000", changes).card().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void demandsEachVersionsElements(int version) {
        List<String> mandatory = new ArrayList<>(List.of("DAQ", "DBA", "DBB"));
        mandatory.addAll(
                version < 2 ? List.of("DAA") : List.of("DCS", "DBC", "DBD", "DAG", "DAI", "DAJ", "DAK", "DCG"));
        mandatory.addAll(version < 4 ? List.of() : List.of("DAC", "DCF"));
        assertThat(outcome(version, "636000").defectsFound()).isEmpty();
        for (String id : List.of(
                "DAA", "DAB", "DAC", "DAD", "DAG", "DAH", "DAI", "DAJ", "DAK", "DAL", "DAN", "DAO", "DAP", "DAQ", "DBA",
                "DBB", "DBC", "DBD", "DCF", "DCG", "DCS", "DCT", "DCU")) {
            List<AamvaDefect> defects = outcome(version, "636000", id, "").defectsFound();
            assertThat(defects)
                    .as("version %s without %s", version, id)
                    .isEqualTo(mandatory.contains(id) ? List.of(new AamvaDefect(Kind.ELEMENT_MISSING, id)) : List.of());
        }
    }

    @Test
    void treatsAWordForNoneAsPresentButEmpty() {
        for (String none : List.of("NONE", "unavl", "Unavail", "N/A")) {
            BarcodeOutcome outcome = outcome(8, "636000", "DAC", none, "DBC", none, "DBD", none);
            assertThat(outcome.defectsFound()).as(none).isEmpty();
            AamvaCard card = outcome.card().orElseThrow();
            assertThat(card.givenNames()).contains("JOHN");
            assertThat(card.sex()).isEmpty();
            assertThat(card.issueDate()).isEmpty();
            assertThat(card.elements()).containsEntry("DAC", none);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,M", "M,M", "2,F", "F,F", "9,X", "X,X"})
    void knowsTheCodesOfSex(String code, char sex) {
        assertThat(card("DBC", code).sex()).contains(sex);
        assertThat(outcome(8, "636000", "DBC", code).defectsFound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999",
                "99/99/9999",
                "99-99-9999",
                "9999",
                "12319999",
                "99991231",
                "01/01/9999",
                "INDEF",
                "indefinite",
                "MIL",
                "PERMANENT",
                "NEVER",
                "NON-EXPIRING",
                "NO EXP",
                "DOES NOT EXPIRE",
                "NONE"
            })
    void knowsACardThatDoesNotExpire(String text) {
        assertThat(card("DBA", text).neverExpires()).isTrue();
        assertThat(card("DBA", text).expiryDate()).isEmpty();
        assertThat(outcome(8, "636000", "DBA", text).defectsFound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12102024", "20241210", "unavl", "N/A", "19990101", "01011999", "9", "MILLER", "00000000"})
    void readsNoOtherExpiryAsNone(String text) {
        assertThat(card("DBA", text).neverExpires()).isFalse();
    }

    @Test
    void leavesTheSeparatorsOfNamesOut() {
        assertThat(card("DCS", "TESTER,").familyName()).contains("TESTER");
        assertThat(card("DCS", ",TESTER$", "DAC", ",MARY,").familyName()).contains("TESTER");
        assertThat(card("DCS", "TESTER,", "DAC", "", "DAD", "", "DCT", "MARY,ANN,")
                        .givenNames())
                .contains("MARY ANN");
        AamvaCard all = card("DCS", "TESTER,MARY ANN", "DAC", "", "DAD", "");
        assertThat(all.familyName()).contains("TESTER");
        assertThat(all.givenNames()).contains("MARY ANN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CORTEZ,PABLO,LUIS RODRIGUEZ,JR | CORTEZ | PABLO LUIS RODRIGUEZ | JR",
                "CORTEZ,PABLO,,JR | CORTEZ | PABLO | JR",
                "CORTEZ,PABLO,III | CORTEZ | PABLO | III",
                "CORTEZ,PABLO,V | CORTEZ | PABLO V | ''",
                "CORTEZ,V,, | CORTEZ | V | ''",
                "CORTEZ,PABLO,LUIS,ELENO | CORTEZ | PABLO LUIS ELENO | ''",
                "DE LA CRUZ@PABLO@@SR | DE LA CRUZ | PABLO | SR",
                "SMITH, MARY JONES | SMITH | MARY JONES | ''",
                ",PABLO | '' | PABLO | ''"
            })
    void partsOneElementByItsPlaces(String text, String family, String given, String suffix) {
        AamvaCard card = outcome(1, "636003", "DAA", text).card().orElseThrow();
        assertThat(card.familyName().orElse("")).isEqualTo(family);
        assertThat(card.givenNames().orElse("")).isEqualTo(given);
        assertThat(card.suffix().orElse("")).isEqualTo(suffix);
        assertThat(card.unpartedName()).isEmpty();
    }

    @Test
    void guessesNoPartsForOtherIssuers() {
        AamvaCard card = outcome(1, "636003", "DAA", "JOHN P SMITH JR").card().orElseThrow();
        assertThat(card.unpartedName()).contains("JOHN P SMITH");
        assertThat(card.familyName()).contains("JOHN P SMITH");
        assertThat(card.givenNames()).isEmpty();
        assertThat(card.suffix()).contains("JR");
    }

    @Test
    void theStreetMayHaveASecondLine() {
        assertThat(card("DAH", "APT 4").street()).contains("2300 WEST BROAD STREET APT 4");
        assertThat(card("DAG", "", "DAH", "APT 4").street()).isEmpty();
        AamvaCard first = outcome(1, "636003", "DAM", "APT 4").card().orElseThrow();
        assertThat(first.street()).contains("2300 WEST BROAD STREET APT 4");
    }

    @Test
    void aPostalCodeOfNineDigitsIsKept() {
        assertThat(card("DAK", "787012345").postalCode()).contains("787012345");
        assertThat(card("DAK", "000000000").postalCode()).contains("00000");
        assertThat(card("DAK", "23269").postalCode()).contains("23269");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DDE", "DDF", "DDG"})
    void anyNameMayBeCut(String id) {
        assertThat(card(id, "T").namesAreTruncated()).isTrue();
        assertThat(card(id, "N").namesAreTruncated()).isFalse();
        assertThat(card(id, "U").namesAreTruncated()).isFalse();
    }

    @Test
    void splitsNamesInOneElement() {
        assertThat(card("DAC", "", "DAD", "", "DCT", "MICHAEL,JOHN").givenNames())
                .contains("MICHAEL JOHN");
        assertThat(card("DAC", "MICHAEL$ JOHN", "DAD", "").givenNames()).contains("MICHAEL JOHN");
        assertThat(card("DAC", "MICHAEL,", "DAD", "JOHN").givenNames()).contains("MICHAEL JOHN");
        AamvaCard one = outcome(1, "636003", "DAA", "SAMPLE@MICHAEL").card().orElseThrow();
        assertThat(one.familyName()).contains("SAMPLE");
        assertThat(one.givenNames()).contains("MICHAEL");
        AamvaCard only = outcome(1, "636003", "DAA", "SAMPLE").card().orElseThrow();
        assertThat(only.givenNames()).isEmpty();
        assertThat(outcome(1, "636003", "DAA", ",").defectsFound())
                .containsExactly(new AamvaDefect(Kind.ELEMENT_MISSING, "DAA"));
    }

    @Test
    void theFirstSourceOfANameCounts() {
        assertThat(card("DAB", "OTHER", "DAA", "THIRD,ONE").familyName()).contains("SAMPLE");
        assertThat(card("DCT", "OTHER", "DAA", "THIRD,ONE").givenNames()).contains("MICHAEL JOHN");
        assertThat(card("DCU", "JR", "DAE", "SR").suffix()).contains("JR");
    }

    @ParameterizedTest
    @CsvSource({"CAN,true", "CA,true", "USA,false", "MEX,false"})
    void recognisesCanadaByTheCountry(String country, boolean canadian) {
        assertThat(card("DCG", country).isCanadian()).isEqualTo(canadian);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "604432", "636028", "636048", "636017", "636016", "604434", "636013", "604433", "636012", "604426",
                "604428", "636044", "604429"
            })
    void recognisesEachProvinceByItsIssuer(String issuer) {
        BarcodeOutcome outcome = outcome(8, issuer, "DCG", "", "DBB", "19860607", "DBA", "20241210", "DBD", "20190606");
        assertThat(outcome.card().orElseThrow().birthDate()).contains(LocalDate.of(1986, 6, 7));
        assertThat(outcome.defectsFound()).containsExactly(new AamvaDefect(Kind.ELEMENT_MISSING, "DCG"));
    }

    @ParameterizedTest
    @CsvSource({
        "06/07/1986,1986-06-07",
        "06-07-1986,1986-06-07",
        "06.07.1986,1986-06-07",
        "01011880,1880-01-01",
        "12312120,2120-12-31",
        "02292024,2024-02-29"
    })
    void readsPlausibleDates(String text, LocalDate day) {
        assertThat(card("DBB", text).birthDate()).contains(day);
        assertThat(outcome(8, "636000", "DBB", text).defectsFound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12311879", "01012121", "02292023", "13011986", "06321986", "0607198", "060719866", "06 71986"})
    void readsNoOtherDates(String text) {
        assertThat(card("DBB", text).birthDate()).isEmpty();
        assertThat(outcome(8, "636000", "DBB", text).defectsFound())
                .containsExactly(new AamvaDefect(Kind.ELEMENT_MALFORMED, "DBB"));
    }

    @Test
    void version1WritesTheYearFirstWhoeverIssuedIt() {
        assertThat(outcome(1, "636003", "DBB", "06071986").defectsFound())
                .containsExactly(new AamvaDefect(Kind.DATE_ORDER, "DBB"));
        assertThat(outcome(2, "636000", "DBB", "19860607").defectsFound())
                .containsExactly(new AamvaDefect(Kind.DATE_ORDER, "DBB"));
    }
}
