package io.kyc.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagneticTracksTest {
    private static final String TEXT = "%BCNANAIMO^HOLLAND,$RUTH ELLEN^77 HARBOUR RD$NANAIMO BC  V9R 2B4^?"
            + ";6360281357924=310419880423=?_%0AV9R2B4                     F172 68BRNHAZ9123456780                E$$C(R2?";

    private static AamvaCard card(String text) {
        BarcodeOutcome outcome = AamvaParser.parse(text);
        assertThat(outcome.defectsFound()).isEmpty();
        return outcome.card().orElseThrow();
    }

    @Test
    void readsBritishColumbiasCard() {
        AamvaCard card = card(TEXT);
        assertThat(card.type()).isEqualTo("DL");
        assertThat(card.issuer()).isEqualTo("636028");
        assertThat(card.country()).contains("CAN");
        assertThat(card.documentNumber()).contains("1357924");
        assertThat(card.familyName()).contains("HOLLAND");
        assertThat(card.givenNames()).contains("RUTH ELLEN");
        assertThat(card.namesAreTruncated()).isFalse();
        assertThat(card.birthDate()).contains(LocalDate.of(1988, 4, 23));
        assertThat(card.expiryDate()).as("the tracks have no day").isEmpty();
        assertThat(card.expiryMonth()).contains(YearMonth.of(2031, 4));
        assertThat(card.neverExpires()).isFalse();
        assertThat(card.sex()).contains('F');
        assertThat(card.street()).contains("77 HARBOUR RD");
        assertThat(card.city()).contains("NANAIMO");
        assertThat(card.state()).contains("BC");
        assertThat(card.postalCode()).contains("V9R2B4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE LA CRUZ,$MARIA ELENA | DE LA CRUZ | MARIA ELENA",
                "SAMPLE$JANE$MARIE | SAMPLE | JANE MARIE",
                "CHER, | CHER | ''",
                "CHER | CHER | ''"
            })
    void partsItsNames(String names, String family, String given) {
        AamvaCard card = card(TEXT.replace("HOLLAND,$RUTH ELLEN", names));
        assertThat(card.familyName()).contains(family);
        assertThat(card.givenNames().orElse("")).isEqualTo(given);
    }

    @Test
    void endsFieldsAtTheirFullLength() {
        AamvaCard city =
                card(TEXT.replace("%BCNANAIMO^", "%BCPRINCE RUPERT").replace("NANAIMO BC", "PRINCE RUPERT BC"));
        assertThat(city.city()).contains("PRINCE RUPERT");
        assertThat(city.familyName()).contains("HOLLAND");
        String names = "WOLFESCHLEGELSTEINHAUSEN,$MAXIMILIA";
        AamvaCard name = card(TEXT.replace("HOLLAND,$RUTH ELLEN^", names));
        assertThat(name.familyName()).contains("WOLFESCHLEGELSTEINHAUSEN");
        assertThat(name.givenNames()).contains("MAXIMILIA");
        assertThat(name.namesAreTruncated()).isTrue();
        assertThat(name.street()).contains("77 HARBOUR RD");
    }

    @Test
    void takesTheProvinceFromTheAddress() {
        AamvaCard card = card(TEXT.replace("NANAIMO BC  V9R 2B4", "EDMONTON AB  T5J 0N3"));
        assertThat(card.city()).contains("EDMONTON");
        assertThat(card.state()).contains("AB");
    }

    @ParameterizedTest
    @CsvSource({"3177, true, ''", "3199, false, 2031-04-23", "3188, false, ''", "3100, false, ''"})
    void readsMonthsAboveTwelve(String expiry, boolean never, String day) {
        AamvaCard card = card(TEXT.replace("=3104", "=" + expiry));
        assertThat(card.neverExpires()).isEqualTo(never);
        assertThat(card.expiryDate().map(LocalDate::toString).orElse("")).isEqualTo(day);
        assertThat(card.expiryMonth()).isEmpty();
    }

    @Test
    void readsTracksWithoutTheThirdAndLinesBetweenThem() {
        AamvaCard card = card(TEXT.substring(0, TEXT.indexOf("_%")).replace("?;", "?\r\n;"));
        assertThat(card.documentNumber()).contains("1357924");
        assertThat(card.sex()).isEmpty();
        assertThat(card.postalCode()).contains("V9R 2B4");
        assertThat(card(TEXT.replace("=?_", "12345?_")).documentNumber()).contains("135792412345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "%B4111111111111111^HOLDER/CARD^3104?;4111111111111111=3104?",
                "%BCNANAIMO^HOLLAND,$RUTH^77 HARBOUR RD^?;9999991357924=310419880423=?",
                "%BCNANAIMO^HOLLAND,$RUTH^77 HARBOUR RD^?",
                "\u0001\u009b\u0009E\u0000\u0000\u00f2\u0011"
            })
    void readsNoOtherText(String text) {
        assertThat(AamvaParser.parse(text)).isEqualTo(new BarcodeOutcome.Unreadable(BarcodeUnreadable.NOT_AAMVA));
    }
}
