package io.kyc.local.textract;

import static io.kyc.local.textract.FieldType.DATE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.DATE_OF_ISSUE;
import static io.kyc.local.textract.FieldType.DOCUMENT_NUMBER;
import static io.kyc.local.textract.FieldType.EXPIRATION_DATE;
import static io.kyc.local.textract.FieldType.FIRST_NAME;
import static io.kyc.local.textract.FieldType.ID_TYPE;
import static io.kyc.local.textract.FieldType.LAST_NAME;
import static io.kyc.local.textract.FieldType.MIDDLE_NAME;
import static io.kyc.local.textract.FieldType.MRZ_CODE;
import static io.kyc.local.textract.FieldType.PLACE_OF_BIRTH;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassportFieldsTest {
    private static final String LINE_1 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String LINE_2 = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @ParameterizedTest
    @ValueSource(doubles = {0, -17, 20, 180, 200})
    void readsLabelsInTwoLanguagesAboveTheirValuesAtAnyAngle(double degrees) {
        Answer answer = Answer.to(new PrintedPage(degrees)
                .text(40, 20, 30, "UTOPIA")
                .text(300, 20, 30, "PASSPORT")
                .text(520, 20, 30, "PASSEPORT")
                .text(300, 70, 12, "Type/Type")
                .text(300, 84, 22, "P")
                .text(430, 70, 12, "Code of issuing State/Code de l'Etat emetteur")
                .text(430, 84, 22, "UTO")
                .text(760, 70, 12, "Passport No./No de passeport")
                .text(760, 84, 22, "L898902C3")
                .text(300, 120, 12, "Surname/Nom")
                .text(300, 134, 22, "ERIKSSON")
                .text(300, 170, 12, "Given names/Prenoms")
                .text(300, 184, 22, "ANNAMARIA")
                .text(300, 220, 12, "Nationality/Nationalite")
                .text(300, 234, 22, "UTOPIAN")
                .text(300, 270, 12, "Date of birth/Date de naissance")
                .text(300, 284, 22, "12 AUG/AOUT 74")
                .text(300, 320, 12, "Sex/Sexe")
                .text(300, 334, 22, "F")
                .text(430, 320, 12, "Place of birth/Lieu de naissance")
                .text(430, 334, 22, "ZENITH")
                .text(300, 370, 12, "Date of issue/Date de delivrance")
                .text(300, 384, 22, "16 APR/AVR 07")
                .text(620, 370, 12, "Authority/Autorite")
                .text(620, 384, 22, "PASSPORT OFFICE")
                .text(300, 420, 12, "Date of expiry/Date d'expiration")
                .text(300, 434, 22, "15 APR/AVR 12")
                .zone(LINE_1, LINE_2));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("PASSPORT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("ERIKSSON");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("ANNA");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("MARIA");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("L898902C3");
            softly.assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("12 AUG/AOUT 74");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1974-08-12");
            softly.assertThat(answer.text(DATE_OF_ISSUE)).isEqualTo("16 APR/AVR 07");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2007-04-16");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2012-04-15");
            softly.assertThat(answer.text(PLACE_OF_BIRTH)).isEqualTo("ZENITH");
            softly.assertThat(answer.text(MRZ_CODE)).isEqualTo(LINE_1 + " " + LINE_2);
            softly.assertThat(answer.confidence(LAST_NAME)).isGreaterThan(98);
        });
    }

    @Test
    void readsLabelsToTheLeftOfTheirValues() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "REISEPASS")
                .text(300, 100, 14, "Familienname")
                .text(560, 96, 22, "MÜLLER")
                .text(300, 140, 14, "Vornamen")
                .text(560, 136, 22, "ANNA MARIA")
                .text(300, 180, 14, "Geburtsdatum")
                .text(560, 176, 22, "12.08.1974")
                .text(300, 220, 14, "Geburtsort")
                .text(560, 216, 22, "KÖLN")
                .text(300, 260, 14, "Reisepass-Nr.")
                .text(560, 256, 22, "C01X00T47")
                .text(300, 300, 14, "Ausstellungsdatum")
                .text(560, 296, 22, "01.02.2023")
                .text(300, 340, 14, "Gültig bis")
                .text(560, 336, 22, "31.01.2033"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("PASSPORT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("MÜLLER");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("ANNA");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1974-08-12");
            softly.assertThat(answer.text(PLACE_OF_BIRTH)).isEqualTo("KÖLN");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("C01X00T47");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2023-02-01");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2033-01-31");
            softly.assertThat(answer.text(MRZ_CODE)).isEmpty();
        });
    }

    @Test
    void skipsTranslationsThatItDoesNotKnow() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "PASSPORT")
                .text(300, 80, 12, "Surname / Qzwname")
                .text(300, 96, 22, "ERIKSSON")
                .text(300, 130, 12, "Given names / Qzwgiven")
                .text(300, 146, 22, "ANNA MARIA")
                .text(600, 130, 12, "Place of birth Qzwplace")
                .text(600, 146, 22, "ZENITH")
                .text(300, 180, 12, "Date of birth / Qzwbirth 12 AUG 1974")
                .text(300, 220, 12, "Passport No / Qzwno: L898902C3"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("ERIKSSON");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("ANNA");
        assertThat(answer.text(PLACE_OF_BIRTH)).isEqualTo("ZENITH");
        assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("12 AUG 1974");
        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("L898902C3");
    }

    @Test
    void takesMissingPrintFromTheZone() {
        Answer answer =
                Answer.to(new PrintedPage().text(300, 20, 30, "PASSPORT").zone(LINE_1, LINE_2));

        assertThat(answer.text(LAST_NAME)).isEqualTo("ERIKSSON");
        assertThat(answer.text(MIDDLE_NAME)).isEqualTo("MARIA");
        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("L898902C3");
        assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("12 AUG 1974");
        assertThat(answer.day(DATE_OF_BIRTH)).contains("1974-08-12");
        assertThat(answer.day(EXPIRATION_DATE)).contains("2012-04-15");
        assertThat(answer.text(DATE_OF_ISSUE)).isEmpty();
        assertThat(answer.confidence(LAST_NAME)).isBetween(80f, 95f);
    }

    @Test
    void settlesAmbiguousDatesByTheZone() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 80, 12, "Date of birth")
                .text(300, 96, 22, "08/12/1974")
                .text(300, 130, 12, "Date of issue")
                .text(300, 146, 22, "04/05/2007")
                .zone(LINE_1, LINE_2));

        assertThat(answer.day(DATE_OF_BIRTH)).contains("1974-08-12");
        assertThat(answer.day(DATE_OF_ISSUE)).contains("2007-04-05");
    }

    @Test
    void trustsPrintLessIfTheZoneContradicts() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 40, 12, "Surname")
                .text(300, 56, 22, "LINDQVIST")
                .text(300, 90, 12, "Date of birth")
                .text(300, 106, 22, "13 AUG 1975")
                .text(300, 140, 12, "Passport No.")
                .text(300, 156, 22, "K123456X7")
                .zone(LINE_1, LINE_2));

        assertThat(answer.text(LAST_NAME)).isEqualTo("LINDQVIST");
        assertThat(answer.confidence(LAST_NAME)).isLessThan(60);
        assertThat(answer.day(DATE_OF_BIRTH)).contains("1975-08-13");
        assertThat(answer.confidence(DATE_OF_BIRTH)).isLessThan(60);
        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("K123456X7");
        assertThat(answer.confidence(DOCUMENT_NUMBER)).isLessThan(60);
    }

    @Test
    void trustsAZoneLessIfCheckDigitsFail() {
        String wrong = LINE_2.replace("L898902C36", "L898902C37");
        Answer sound = Answer.to(new PrintedPage().text(300, 20, "PASSPORT").zone(LINE_1, LINE_2));
        Answer broken = Answer.to(new PrintedPage().text(300, 20, "PASSPORT").zone(LINE_1, wrong));

        assertThat(broken.text(DOCUMENT_NUMBER)).isEqualTo("L898902C3");
        assertThat(broken.confidence(DOCUMENT_NUMBER)).isLessThan(sound.confidence(DOCUMENT_NUMBER) - 20);
        assertThat(broken.confidence(DATE_OF_BIRTH)).isEqualTo(sound.confidence(DATE_OF_BIRTH));
    }

    @Test
    void takesTheZonesSpellingOfAMisreadNumber() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 140, 12, "Passport No.")
                .text(300, 156, 22, "L8989O2C3")
                .zone(LINE_1, LINE_2));

        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("L898902C3");
        assertThat(answer.confidence(DOCUMENT_NUMBER)).isBetween(85f, 96f);
    }

    @Test
    void keepsUmlautsThatTheZoneSpellsOut() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 40, 12, "Surname")
                .text(300, 56, 22, "MÜLLER")
                .text(300, 90, 12, "Given names")
                .text(300, 106, 22, "JORG")
                .zone("P<D<<MUELLER<<JOERG<<<<<<<<<<<<<<<<<<<<<<<<<", LINE_2.replace("UTO", "D<<")));

        assertThat(answer.text(LAST_NAME)).isEqualTo("MÜLLER");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("JORG");
        assertThat(answer.confidence(LAST_NAME)).isGreaterThan(98);
        assertThat(answer.confidence(FIRST_NAME)).isGreaterThan(98);
    }
}
