package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.barcode.AamvaParser;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Expiry;
import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.document.text.NoExpiry;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoExpiryTest extends CrossCheckedPages {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 01 9999",
                "99/99/9999",
                "31.12.9999",
                "9999-12-31",
                "31 DEC 9999",
                "01 ENE/JAN 9999",
                "99/99/99",
                "INDEF",
                "indef.",
                "MIL",
                "MILITARY",
                "Permanente",
                "9999",
                "Does not expire",
                "NO EXPIRY",
                "Non-expiring",
                "never",
                "Sans limite",
                "sans limitation de durée",
                "durée illimitée",
                "Unbefristet",
                "unbegrenzt / unlimited",
                "ILLIMITATA",
                "Validità illimitata",
                "senza scadenza",
                "NO CADUCA",
                "Indefinida",
                "sin vencimiento",
                "Vitalício",
                "sem limite de validade",
                "onbeperkt geldig",
                "Bezterminowo",
                "Neomezená",
                "TRAJNO",
                "határidő nélkül",
                "NELIMITAT",
                "fără termen",
                "tillsvidare",
                "toistaiseksi",
                "SÜRESİZ",
                "Seumur Hidup",
                "Không thời hạn",
                "INDEFINTE",
                "EXP: INDEF",
                "valid until: for life",
                "Gültig bis unbefristet",
                "NONE"
            })
    void readsTheIssuersWordsForNoExpiry(String value) {
        assertThat(NoExpiry.isSaidBy(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 01 1999",
                "31 12 2099",
                "",
                "ANNA",
                "12/31/2030",
                "9999 9999 9999 01",
                "PERMANENT RESIDENT CARD",
                "INDEFINITE LEAVE TO REMAIN",
                "31 DEC 2099",
                "SIN",
                "A",
                "LIMITED",
                "00/00/0000",
                "EXP",
                "Valid until",
                "MAY 1999"
            })
    void readsNoExpiryInOtherWords(String value) {
        assertThat(NoExpiry.isSaidBy(value)).isFalse();
        assertThat(NoExpiry.isSaidByLine(value)).isFalse();
    }

    @Test
    void readsMilOnlyBesideALabel() {
        assertThat(NoExpiry.isSaidByLine("4b EXP MIL")).isTrue();
        assertThat(NoExpiry.isSaidByLine("MIL")).isFalse();
        assertThat(NoExpiry.isSaidByLine("Fecha de caducidad / Date of expiry NONE"))
                .isTrue();
        assertThat(NoExpiry.isSaidByLine("9a END NONE")).isFalse();
        assertThat(NoExpiry.isSaidByLine("12 REST NONE")).isFalse();
        assertThat(NoExpiry.isSaidByLine("Valid until: life")).isTrue();
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
    void isAValueOfTheFields() {
        CrossChecked printed =
                crossCheck(DocumentType.DRIVERS_LICENSE, null, Pages.licence().with("EXPIRATION_DATE", "INDEF", 88));
        assertThat(value(printed, "EXPIRATION_DATE")).isEqualTo("DOES_NOT_EXPIRE printed");
        assertThat(printed.fields()
                        .field(FieldName.EXPIRATION_DATE)
                        .orElseThrow()
                        .confidence())
                .isEqualTo(88);

        Pages front = Pages.licence().with("EXPIRATION_DATE", "DOES NOT EXPIRE");
        assertThat(value(
                        crossCheck(DocumentType.DRIVERS_LICENSE, barcode("99999999"), front, Pages.page()),
                        "EXPIRATION_DATE"))
                .isEqualTo("DOES_NOT_EXPIRE barcode");
        assertThat(value(card(unprinted().zone(holder("<<<<<<"))), "EXPIRATION_DATE"))
                .isEqualTo("DOES_NOT_EXPIRE mrz");
        assertThat(value(
                        crossCheck(DocumentType.DRIVERS_LICENSE, barcode("12102030"), front, Pages.page()),
                        "EXPIRATION_DATE"))
                .as("print and barcode differ")
                .isNull();
    }

    @Test
    void isDoubtfulWithLittleConfidence() {
        assertThat(crossCheck(
                                DocumentType.DRIVERS_LICENSE,
                                null,
                                Pages.licence().with("EXPIRATION_DATE", "INDEF", 40))
                        .facts()
                        .doubtful())
                .containsExactly(DocumentFacts.Part.EXPIRY_DATE);
    }

    @Test
    void acceptsAZoneWithoutADate() {
        MrzContents senior = holder("<<<<<<");
        DocumentFacts unprinted = card(unprinted().zone(senior)).facts();
        assertThat(unprinted.dates().expiry()).isEqualTo(Expiry.NEVER);
        assertThat(unprinted.missing()).isEmpty();
        assertThat(unprinted.zone().wrong()).isEmpty();
        assertThat(unprinted.zone().print().expiryDate()).isEqualTo(Agreement.NOT_PRINTED);

        DocumentFacts printed = card(Pages.passport()
                        .with("EXPIRATION_DATE", "Nelimitat")
                        .zone(senior))
                .facts();
        assertThat(printed.dates().expiry()).isEqualTo(Expiry.NEVER);
        assertThat(printed.zone().print().expiryDate()).isEqualTo(Agreement.AGREES);

        DocumentFacts dated = card(Pages.passport().zone(senior)).facts();
        assertThat(dated.dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2030, 4, 15)));
        assertThat(dated.zone().print().expiryDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void contradictsAFrontWithADate() {
        DocumentFacts facts = crossCheck(DocumentType.DRIVERS_LICENSE, barcode("INDEF"), Pages.licence(), Pages.page())
                .facts();
        assertThat(facts.dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2030, 12, 10)));
        assertThat(facts.barcode().front().expiryDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void mustBePrintedOnALicence() {
        DocumentFacts facts = crossCheck(
                        DocumentType.DRIVERS_LICENSE,
                        barcode("99999999"),
                        Pages.licence().without("EXPIRATION_DATE"),
                        Pages.page())
                .facts();
        assertThat(facts.missing()).containsExactly(DocumentFacts.Part.EXPIRY_DATE);
        assertThat(facts.barcode().front().expiryDate()).isEqualTo(Agreement.NOT_PRINTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101", "991231"})
    void doesNotGuessFromAYearOf99(String text) {
        DocumentFacts unprinted = card(unprinted().zone(holder(text))).facts();
        assertThat(unprinted.dates().expiry()).isEqualTo(Expiry.NOT_READ);
        assertThat(unprinted.missing()).containsExactly(DocumentFacts.Part.EXPIRY_DATE);

        String day = text.endsWith("0101") ? "01 01 1999" : "31 12 1999";
        assertThat(card(Pages.passport().with("EXPIRATION_DATE", day).zone(holder(text)))
                        .facts()
                        .dates()
                        .expiry()
                        .days())
                .contains(DaySpan.of(LocalDate.parse("1999-" + text.substring(2, 4) + "-" + text.substring(4))));
    }

    private static CrossChecked card(Pages page) {
        return crossCheck(DocumentType.NATIONAL_ID, null, page.with("ID_TYPE", "UNKNOWN"));
    }

    private static Pages unprinted() {
        return Pages.passport().without("EXPIRATION_DATE");
    }

    private static BarcodeOutcome barcode(String expiry) {
        return AamvaParser.parse(BARCODE.replace("DBA12102030", "DBA" + expiry));
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
