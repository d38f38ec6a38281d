package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaDefect.Kind;
import io.kyc.barcode.AamvaIssuer.Practice;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What issuers do, each in the version for which it is known. */
class AamvaIssuersTest {

    private static BarcodeOutcome outcome(int version, String issuer, String birth, String... changes) {
        Map<String, String> elements = version < 2 ? AamvaTexts.first() : AamvaTexts.american();
        elements.put("DBB", birth);
        elements.remove("DBA");
        elements.remove("DBD");
        elements.remove("DCG");
        elements.remove("DAJ");
        elements.remove("DAO");
        elements.putAll(AamvaTexts.elements(changes));
        return AamvaParser.parse(AamvaTexts.card("DL", version, issuer, elements));
    }

    @ParameterizedTest
    @CsvSource({
        "New Brunswick, 636017, 2, MONTH_FIRST",
        "Pennsylvania, 636025, 1, GIVEN_NAMES_FIRST",
        "Wyoming, 636060, 4, YEAR_FIRST",
        "West Virginia, 636061, 4, YEAR_FIRST"
    })
    void knowsAPracticeInItsVersionOnly(String name, String number, int version, Practice practice) {
        AamvaIssuer issuer = AamvaIssuers.issuer(number).orElseThrow();
        assertThat(issuer.does(practice, version)).isTrue();
        assertThat(issuer.does(practice, version + 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "636000, VA, USA",
        "604432, AB, CAN",
        "990876, AB, CAN",
        "604428, QC, CAN",
        "604431, PR, USA",
        "636019, GU, USA",
        "636056, CU, MEX",
        "636043, DC, USA",
        "636028, BC, CAN",
        "604433, NU, CAN"
    })
    void knowsStateAndCountry(String number, String state, String country) {
        assertThat(AamvaIssuers.issuer(number))
                .hasValueSatisfying(issuer ->
                        assertThat(issuer.state() + " " + issuer.country()).isEqualTo(state + " " + country));
        assertThat(AamvaIssuers.country(state)).contains(country);
    }

    @ParameterizedTest
    @CsvSource({
        "636061, 4, 19721103, true",
        "636061, 4, 11031972, false",
        "636061, 8, 11031972, true",
        "636060, 4, 19721103, true",
        "636017, 2, 11031972, true",
        "636017, 2, 19721103, false",
        "636017, 9, 19721103, true",
        "636012, 3, 19721103, true",
        "604432, 2, 19721103, true",
        "990876, 3, 19721103, true",
        "636000, 3, 11031972, true",
        "636017, 1, 19721103, true"
    })
    void expectsDatesInTheIssuersOrder(String issuer, int version, String birth, boolean expected) {
        BarcodeOutcome outcome = outcome(version, issuer, birth);
        assertThat(outcome.card().orElseThrow().birthDate()).contains(LocalDate.of(1972, 11, 3));
        assertThat(outcome.defectsFound().contains(new AamvaDefect(Kind.DATE_ORDER, "DBB")))
                .isEqualTo(!expected);
    }

    @ParameterizedTest
    @CsvSource({
        "990876, DAJ, AB, CAN", // an issuer's number that no list has
        "999999, DAJ, AB, CAN",
        "999999, DAJ, NT, CAN",
        "999999, DAJ, TX, USA",
        "999999, DAJ, XX, ''",
        "999999, DAU, 068 in, ''",
        "636012, DAJ, NY, CAN", // the holder may live elsewhere
        "636012, DCG, USA, USA",
        "636000, DCG, XXX, USA"
    })
    void takesTheCountryFromCardIssuerOrAddress(String issuer, String id, String value, String country) {
        assertThat(outcome(3, issuer, "19721103", id, value)
                        .card()
                        .orElseThrow()
                        .country()
                        .orElse(""))
                .isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOHN P SMITH | SMITH | JOHN P | ''",
                "JOHN ROBERT LEE SMITH | SMITH | JOHN ROBERT LEE | ''",
                "MARY SMITH | SMITH | MARY | ''",
                "JOHN P SMITH JR | SMITH | JOHN P | JR",
                "JOHN P SMITH 3RD | SMITH | JOHN P | 3RD",
                "MADONNA | MADONNA | '' | ''"
            })
    void partsPennsylvaniasNamesBeforeTheLastWord(String text, String family, String given, String suffix) {
        AamvaCard card = outcome(1, "636025", "19790912", "DAA", text).card().orElseThrow();
        assertThat(card.familyName().orElse("")).isEqualTo(family);
        assertThat(card.givenNames().orElse("")).isEqualTo(given);
        assertThat(card.suffix().orElse("")).isEqualTo(suffix);
    }

    @Test
    void partsPennsylvaniasNamesAtCommas() {
        AamvaCard card =
                outcome(1, "636025", "19790912", "DAA", "SMITH,JOHN,P").card().orElseThrow();
        assertThat(card.familyName()).contains("SMITH");
        assertThat(card.givenNames()).contains("JOHN P");
        assertThat(card.unpartedName()).isEmpty();
    }
}
