package io.kyc.local.textract;

import static io.kyc.local.textract.FieldType.ADDRESS;
import static io.kyc.local.textract.FieldType.CITY_IN_ADDRESS;
import static io.kyc.local.textract.FieldType.DATE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.DATE_OF_ISSUE;
import static io.kyc.local.textract.FieldType.DOCUMENT_NUMBER;
import static io.kyc.local.textract.FieldType.EXPIRATION_DATE;
import static io.kyc.local.textract.FieldType.FIRST_NAME;
import static io.kyc.local.textract.FieldType.ID_TYPE;
import static io.kyc.local.textract.FieldType.LAST_NAME;
import static io.kyc.local.textract.FieldType.MRZ_CODE;
import static io.kyc.local.textract.FieldType.PLACE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.ZIP_CODE_IN_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class IdentityCardTest {
    private static final String[] ZONE = {
        "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    };

    @Test
    void readsAFrontInSpanish() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 26, "ESPAÑA")
                .text(250, 20, 20, "DOCUMENTO NACIONAL DE IDENTIDAD")
                .text(350, 80, 12, "PRIMER APELLIDO")
                .text(350, 94, 22, "GARCIA")
                .text(350, 130, 12, "NOMBRE")
                .text(350, 144, 22, "JOSE ANGEL")
                .text(350, 180, 12, "SEXO")
                .text(350, 194, 22, "M")
                .text(500, 180, 12, "NACIONALIDAD")
                .text(500, 194, 22, "ESP")
                .text(700, 180, 12, "FECHA DE NACIMIENTO")
                .text(700, 194, 22, "01 02 1980")
                .text(350, 280, 12, "VALIDO HASTA")
                .text(350, 294, 22, "03 04 2031")
                .text(350, 400, 12, "DNI NUM.")
                .text(480, 394, 22, "99999999R"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("UNKNOWN");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("GARCIA");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("JOSE");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1980-02-01");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2031-04-03");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("99999999R");
        });
    }

    @Test
    void readsAFrontInItalian() {
        Answer answer = Answer.to(new PrintedPage()
                .text(250, 20, 20, "CARTA DI IDENTITÀ / IDENTITY CARD")
                .text(350, 80, 12, "COGNOME / SURNAME")
                .text(350, 94, 22, "ROSSI")
                .text(350, 130, 12, "NOME / NAME")
                .text(350, 144, 22, "MARIA PIA")
                .text(350, 180, 12, "LUOGO E DATA DI NASCITA / PLACE AND DATE OF BIRTH")
                .text(350, 194, 22, "ROMA (RM) 30.12.1964")
                .text(350, 230, 12, "EMISSIONE / ISSUING")
                .text(350, 244, 22, "25.08.2024")
                .text(650, 230, 12, "SCADENZA / EXPIRY")
                .text(650, 244, 22, "30.12.2034")
                .text(800, 20, 24, "CA00000AA"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("ROSSI");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("MARIA");
        assertThat(answer.day(EXPIRATION_DATE)).contains("2034-12-30");
        assertThat(answer.day(DATE_OF_ISSUE)).contains("2024-08-25");
        assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("30.12.1964");
    }

    @Test
    void readsAFrontInFrenchWithShortenedLabels() {
        Answer answer = Answer.to(new PrintedPage()
                .text(250, 20, 20, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD")
                .text(350, 80, 12, "NOM / Surname")
                .text(350, 94, 22, "MARTIN")
                .text(350, 130, 12, "Prénoms / Given names")
                .text(350, 144, 22, "Maëlys-Gaëlle, Marie")
                .text(350, 180, 12, "SEXE / Sex")
                .text(350, 194, 22, "F")
                .text(480, 180, 12, "NATIONALITÉ / Nationality")
                .text(480, 194, 22, "FRA")
                .text(700, 180, 12, "DATE DE NAISS. / Date of birth")
                .text(700, 194, 22, "13 07 1990")
                .text(350, 230, 12, "LIEU DE NAISSANCE / Place of birth")
                .text(350, 244, 22, "PARIS")
                .text(350, 280, 12, "NOM D'USAGE / Alternate name")
                .text(350, 330, 12, "N° DU DOCUMENT / Document No")
                .text(350, 344, 22, "T7X62TZ79")
                .text(700, 330, 12, "DATE D'EXPIR. / Expiry date")
                .text(700, 344, 22, "27 01 2031"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("MARTIN");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("Maëlys-Gaëlle");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1990-07-13");
            softly.assertThat(answer.text(PLACE_OF_BIRTH)).isEqualTo("PARIS");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("T7X62TZ79");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2031-01-27");
        });
    }

    @Test
    void readsABackFromItsZoneAndItsLabels() {
        Answer answer = Answer.to(new PrintedPage()
                .text(100, 40, 12, "Anschrift / Address / Adresse")
                .text(100, 56, 22, "Musterallee 15")
                .text(100, 82, 22, "50667 Köln")
                .text(500, 40, 12, "Ausstellungsdatum / Date of issue")
                .text(500, 56, 22, "16.04.2002")
                .zone(ZONE));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("UNKNOWN");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("ERIKSSON");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("D23145890");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2012-04-15");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2002-04-16");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("Musterallee 15");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("Köln");
            softly.assertThat(answer.text(ZIP_CODE_IN_ADDRESS)).isEqualTo("50667");
            softly.assertThat(answer.text(MRZ_CODE)).isEqualTo(String.join(" ", ZONE));
        });
    }

    @Test
    void confirmsTheFrontByTheBacksZone() {
        PrintedPage front = new PrintedPage()
                .text(300, 80, 12, "Surname")
                .text(300, 96, 22, "ERIKSSON")
                .text(300, 130, 12, "Date of birth")
                .text(300, 146, 22, "12/08/1974");
        var alone = new Answer(Answer.respond(front.read()).identityDocuments().get(0));
        var both = Answer.respond(front.read(), new PrintedPage().zone(ZONE).read());
        Answer confirmed = new Answer(both.identityDocuments().get(0));

        assertThat(both.identityDocuments())
                .extracting(document -> document.documentIndex())
                .containsExactly(1, 2);
        assertThat(confirmed.confidence(LAST_NAME)).isGreaterThan(alone.confidence(LAST_NAME));
        assertThat(alone.day(DATE_OF_BIRTH)).isEmpty();
        assertThat(confirmed.day(DATE_OF_BIRTH)).contains("1974-08-12");
        assertThat(confirmed.text(DOCUMENT_NUMBER)).isEmpty();
        assertThat(confirmed.text(PLACE_OF_BIRTH)).isEmpty();
        assertThat(confirmed.text(MRZ_CODE)).isEmpty();
    }
}
