package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaParser;
import io.kyc.decision.Agreement;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Expiry;
import io.kyc.document.reading.Pages;
import io.kyc.document.text.NoExpiry;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoExpiryTest extends CrossCheckedPages {
    @ParameterizedTest
    @ValueSource(strings = {"01 01 9999", "99/99/9999", "INDEF", "indef.", "MIL", "Permanente", "9999"})
    void readsTheIssuersWordsForNoExpiry(String value) {
        assertThat(NoExpiry.isSaidBy(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 01 1999", "31 12 2099", "", "ANNA", "12/31/2030", "9999 9999 9999 01"})
    void readsNoExpiryInOtherWords(String value) {
        assertThat(NoExpiry.isSaidBy(value)).isFalse();
        assertThat(NoExpiry.isSaidByLine(value)).isFalse();
    }

    @Test
    void readsMilOnlyBesideALabel() {
        assertThat(NoExpiry.isSaidByLine("4b EXP MIL")).isTrue();
        assertThat(NoExpiry.isSaidByLine("MIL")).isFalse();
    }

    @Test
    void countsAsAReadExpiry() {
        DocumentFacts licence = crossCheck(
                        DocumentType.DRIVERS_LICENSE, null, Pages.licence().with("EXPIRATION_DATE", "INDEF"))
                .facts();

        assertThat(licence.dates().expiry()).isEqualTo(Expiry.NEVER);
        assertThat(licence.missing()).isEmpty();
    }

    @Test
    void agreesWithAYearOf99InTheZone() {
        Pages card = Pages.passport().with("ID_TYPE", "UNKNOWN").with("EXPIRATION_DATE", "01 01 9999");

        DocumentFacts spanish = crossCheck(DocumentType.NATIONAL_ID, null, card.zone(holder("990101")))
                .facts();
        assertThat(spanish.dates().expiry()).isEqualTo(Expiry.NEVER);
        assertThat(spanish.zone().print().expiryDate()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void contradictsAZoneOrABarcodeWithADate() {
        Pages card = Pages.passport().with("ID_TYPE", "UNKNOWN").with("EXPIRATION_DATE", "01 01 9999");
        DocumentFacts zone = crossCheck(DocumentType.NATIONAL_ID, null, card.zone(holder("300415")))
                .facts();
        DocumentFacts barcode = crossCheck(
                        DocumentType.DRIVERS_LICENSE,
                        AamvaParser.parse(BARCODE),
                        Pages.licence().with("EXPIRATION_DATE", "INDEF"),
                        Pages.page())
                .facts();

        assertThat(zone.dates().expiry().never()).isFalse();
        assertThat(zone.zone().print().expiryDate()).isEqualTo(Agreement.DIFFERS);
        assertThat(barcode.dates().expiry().never()).isFalse();
        assertThat(barcode.barcode().front().expiryDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void agreesWithABarcodeOfNines() {
        DocumentFacts facts = crossCheck(
                        DocumentType.DRIVERS_LICENSE,
                        AamvaParser.parse(BARCODE.replace("DBA12102030", "DBA99999999")),
                        Pages.licence().with("EXPIRATION_DATE", "INDEF"),
                        Pages.page())
                .facts();

        assertThat(facts.barcode().front().expiryDate()).isEqualTo(Agreement.AGREES);
        assertThat(facts.dates().expiry()).isEqualTo(Expiry.NEVER);
    }

    private static MrzContents holder(String expiry) {
        return new MrzContents(
                MrzFormat.TD2,
                new MrzDocument("I", "UTO", "L898902C3", new MrzDate(expiry)),
                new MrzHolder("Eriksson", "Anna Maria", "UTO", new MrzDate("740812"), 'F'),
                "");
    }
}
