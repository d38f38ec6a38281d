package io.kyc.local.textract;

import static io.kyc.local.textract.FieldType.ADDRESS;
import static io.kyc.local.textract.FieldType.CITY_IN_ADDRESS;
import static io.kyc.local.textract.FieldType.CLASS;
import static io.kyc.local.textract.FieldType.DATE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.DATE_OF_ISSUE;
import static io.kyc.local.textract.FieldType.DOCUMENT_NUMBER;
import static io.kyc.local.textract.FieldType.ENDORSEMENTS;
import static io.kyc.local.textract.FieldType.EXPIRATION_DATE;
import static io.kyc.local.textract.FieldType.FIRST_NAME;
import static io.kyc.local.textract.FieldType.ID_TYPE;
import static io.kyc.local.textract.FieldType.LAST_NAME;
import static io.kyc.local.textract.FieldType.MIDDLE_NAME;
import static io.kyc.local.textract.FieldType.PLACE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.RESTRICTIONS;
import static io.kyc.local.textract.FieldType.STATE_IN_ADDRESS;
import static io.kyc.local.textract.FieldType.STATE_NAME;
import static io.kyc.local.textract.FieldType.SUFFIX;
import static io.kyc.local.textract.FieldType.VETERAN;
import static io.kyc.local.textract.FieldType.ZIP_CODE_IN_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceFieldsTest {

    @Test
    void readsFamilyAndGivenNamesBelowOneLabel() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 40, "ONTARIO")
                .text(400, 25, 30, "DRIVER'S LICENCE")
                .text(380, 90, 14, "1,2 NAME/NOM")
                .text(380, 108, 24, "VAN BUREN,")
                .text(380, 138, 24, "MICHELLE MARIE")
                .text(380, 170, "8 2570 24TH AVE")
                .text(400, 195, "SAULT STE MARIE ON P6A 5X6")
                .text(380, 230, 14, "4d NUMBER/NUMÉRO")
                .text(380, 248, 24, "K8117 - 45579 - 33709")
                .text(380, 285, 14, "4a ISS/DÉL")
                .text(700, 285, 14, "4b EXP/EXP")
                .text(380, 303, "2024/05/01")
                .text(700, 303, "2029/05/01")
                .text(380, 340, 14, "3 DOB/DDN")
                .text(380, 358, 24, "1981/04/08"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("VAN BUREN");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("MICHELLE");
        assertThat(answer.text(MIDDLE_NAME)).isEqualTo("MARIE");
        assertThat(answer.day(DATE_OF_ISSUE)).contains("2024-05-01");
        assertThat(answer.confidence(DATE_OF_ISSUE)).isGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 0'MALLEY", "10'MALLEY", "1 O'MALLEY"})
    void readsAnApostropheAfterALetterThatLooksLikeADigit(String line) {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 40, "WASHINGTON")
                .text(400, 25, 30, "DRIVER LICENSE")
                .text(380, 90, "4d LIC# WDL*ARSA66*41L")
                .text(380, 130, line)
                .text(380, 170, "2 K1MBERLY ANN")
                .text(380, 210, "3 DOB 09/04/1961")
                .text(380, 250, "8 11 S WATER AVE")
                .text(402, 280, "WALLA WALLA WA 99362")
                .text(380, 330, "4b EXP 05/07/2033"));

        assertThat(answer.text(LAST_NAME)).isEqualTo("O'MALLEY");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("KIMBERLY");
        assertThat(answer.text(MIDDLE_NAME)).isEqualTo("ANN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 18, -20, 180, 165})
    void readsNumberedLabelsOfNorthAmericaAtAnyAngle(double degrees) {
        Answer answer = Answer.to(new PrintedPage(degrees)
                .text(40, 20, 40, "VIRGINIA")
                .text(400, 25, 30, "DRIVER'S LICENSE")
                .text(380, 90, "4d DLN T64235789")
                .text(700, 90, "9 CLASS D")
                .text(380, 130, "3 DOB 06/06/1986")
                .text(700, 130, "9a END NONE")
                .text(380, 170, "4b EXP 12/10/2034")
                .text(700, 170, "12 REST B")
                .text(380, 210, "4a ISS 06/06/2024")
                .text(380, 250, "1 SAMPLE")
                .text(380, 290, "2 MICHAEL JOHN JR")
                .text(380, 330, "8 2300 WEST BROAD STREET")
                .text(402, 360, "RICHMOND, VA 23269-0000")
                .text(380, 410, "15 SEX M")
                .text(520, 410, "16 HGT 5'-10\"")
                .text(700, 410, "18 EYES BRO")
                .text(380, 450, "5 DD 2424244747474786102204")
                .text(700, 500, "VETERAN")
                .text(50, 550, "USA"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("DRIVER LICENSE FRONT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("SAMPLE");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("MICHAEL");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("JOHN");
            softly.assertThat(answer.text(SUFFIX)).isEqualTo("JR");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("T64235789");
            softly.assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("06/06/1986");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1986-06-06");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2034-12-10");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2024-06-06");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("2300 WEST BROAD STREET");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("RICHMOND");
            softly.assertThat(answer.text(STATE_IN_ADDRESS)).isEqualTo("VA");
            softly.assertThat(answer.text(ZIP_CODE_IN_ADDRESS)).isEqualTo("23269-0000");
            softly.assertThat(answer.text(STATE_NAME)).isEqualTo("VIRGINIA");
            softly.assertThat(answer.text(CLASS)).isEqualTo("D");
            softly.assertThat(answer.text(ENDORSEMENTS)).isEqualTo("NONE");
            softly.assertThat(answer.text(RESTRICTIONS)).isEqualTo("B");
            softly.assertThat(answer.text(VETERAN)).isEqualTo("VETERAN");
        });
    }

    @Test
    void readsLabelsThatRunIntoTheirValues() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 40, "CaliforniaUSA")
                .text(400, 25, 30, "DRIVERLICENSE")
                .text(380, 90, 26, "DLI1234562")
                .text(700, 90, "CLASSC")
                .text(380, 130, 26, "EXP08/31/2031")
                .text(700, 130, "ENDNONE")
                .text(380, 170, 26, "LNCARDHOLDER")
                .text(380, 210, 26, "FNIMA")
                .text(380, 250, "2570 24TH STREET")
                .text(380, 275, "ANYTOWN,CA95818")
                .text(380, 310, 26, "DOB08/31/1977")
                .text(380, 350, "RSTRNONE")
                .text(380, 400, "SEXF")
                .text(500, 400, "HAIRBRN")
                .text(650, 400, "EYESBRN")
                .text(700, 450, "ISS")
                .text(700, 475, "08/31/2024"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("DRIVER LICENSE FRONT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("CARDHOLDER");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("IMA");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("I1234562");
            softly.assertThat(answer.text(CLASS)).isEqualTo("C");
            softly.assertThat(answer.text(ENDORSEMENTS)).isEqualTo("NONE");
            softly.assertThat(answer.text(RESTRICTIONS)).isEqualTo("NONE");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1977-08-31");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2031-08-31");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2024-08-31");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("2570 24TH STREET");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("ANYTOWN");
            softly.assertThat(answer.text(STATE_IN_ADDRESS)).isEqualTo("CA");
            softly.assertThat(answer.text(ZIP_CODE_IN_ADDRESS)).isEqualTo("95818");
            softly.assertThat(answer.text(STATE_NAME)).isEqualTo("CALIFORNIA");
        });
    }

    @Test
    void readsSmallLabelsAboveTheirValues() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 36, "OHIO")
                .text(300, 20, 30, "DRIVER LICENSE")
                .text(360, 80, 12, "LICENSE NO.")
                .text(360, 94, 24, "RT098765")
                .text(640, 80, 12, "CLASS")
                .text(640, 94, 24, "D")
                .text(360, 130, 12, "LAST NAME")
                .text(360, 144, 24, "ENDERSON")
                .text(360, 180, 12, "FIRST NAME")
                .text(360, 194, 24, "DOBSON")
                .text(640, 180, 12, "MIDDLE NAME")
                .text(640, 194, 24, "EXPO")
                .text(360, 230, 12, "ADDRESS")
                .text(360, 244, 24, "12 WEST END RD")
                .text(360, 272, 24, "West Columbus OH 43215")
                .text(360, 310, 12, "BIRTHDATE")
                .text(360, 324, 24, "01-02-1990")
                .text(640, 310, 12, "EXPIRES")
                .text(640, 324, 24, "01-02-2028")
                .text(360, 360, 12, "ISSUED")
                .text(360, 374, 24, "12-28-2023")
                .text(640, 360, 12, "RESTRICTIONS")
                .text(640, 374, 24, "CORR LENS"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("ENDERSON");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("DOBSON");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("EXPO");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("RT098765");
            softly.assertThat(answer.text(CLASS)).isEqualTo("D");
            softly.assertThat(answer.text(RESTRICTIONS)).isEqualTo("CORR LENS");
            softly.assertThat(answer.text(ENDORSEMENTS)).isEmpty();
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("12 WEST END RD");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("West Columbus");
            softly.assertThat(answer.text(STATE_NAME)).isEqualTo("OHIO");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1990-01-02");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2028-01-02");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2023-12-28");
        });
    }

    @Test
    void readsBareNumbersInTheirOwnBoxes() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 40, "TEXAS")
                .text(300, 20, 24, "DRIVER LICENSE")
                .text(360, 80, 14, "4d.")
                .text(400, 76, 22, "DL: 12345678")
                .text(700, 80, 14, "9.")
                .text(730, 76, 22, "Class: C")
                .text(360, 120, 14, "4a.")
                .text(400, 116, 22, "Iss: 05/20/2022")
                .text(700, 120, 14, "4b.")
                .text(740, 116, 22, "Exp: 05/21/2030")
                .text(360, 160, 14, "3.")
                .text(400, 156, 22, "DOB: 05/21/1985")
                .text(360, 200, 14, "1.")
                .text(400, 196, 22, "SAMPLE")
                .text(360, 235, 14, "2.")
                .text(400, 231, 22, "PAT ALEX")
                .text(360, 270, 14, "8.")
                .text(400, 266, 22, "1500 N CONGRESS AVE")
                .text(400, 292, 22, "AUSTIN TX 78701"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("SAMPLE");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("PAT");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("ALEX");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("12345678");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1985-05-21");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2030-05-21");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2022-05-20");
            softly.assertThat(answer.text(CLASS)).isEqualTo("C");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("1500 N CONGRESS AVE");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("AUSTIN");
        });
    }

    @Test
    void readsEuropeanNumbers() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "FÜHRERSCHEIN")
                .text(650, 20, 20, "BUNDESREPUBLIK DEUTSCHLAND")
                .text(360, 90, "1. MUSTERMANN")
                .text(360, 125, "2. ERIKA")
                .text(360, 160, "3. 05.03.1984 BERLIN")
                .text(360, 195, "4a. 07.04.2023")
                .text(620, 195, "4c. LRA MUSTERKREIS")
                .text(360, 230, "4b. 06.04.2038")
                .text(360, 265, "5. B072RRE2I55")
                .text(360, 400, "9. AM/B/L"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("DRIVER LICENSE FRONT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("MUSTERMANN");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("ERIKA");
            softly.assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("05.03.1984");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1984-03-05");
            softly.assertThat(answer.text(PLACE_OF_BIRTH)).isEqualTo("BERLIN");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2023-04-07");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2038-04-06");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("B072RRE2I55");
            softly.assertThat(answer.text(CLASS)).isEqualTo("AM/B/L");
            softly.assertThat(answer.text(STATE_NAME)).isEmpty();
        });
    }

    @Test
    void readsABritishLicenceWithTwoNumbersInALine() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "DRIVING LICENCE")
                .text(360, 90, "1. MORGAN")
                .text(360, 120, "2. SARAH MEREDYTH")
                .text(360, 150, "3. 11.03.1976 UNITED KINGDOM")
                .text(360, 180, "4a. 09.01.2023 4c. DVLA")
                .text(360, 210, "4b. 08.01.2033")
                .text(360, 240, "5. MORGA753116SM9IJ")
                .text(360, 320, "8. 122 BURNS CRESCENT, EDINBURGH,")
                .text(385, 345, "EH1 9GP")
                .text(360, 400, "9. AM/A/B1/B/f/k/l"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("MORGAN");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("MEREDYTH");
            softly.assertThat(answer.text(DATE_OF_ISSUE)).isEqualTo("09.01.2023");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2023-01-09");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2033-01-08");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("MORGA753116SM9IJ");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("122 BURNS CRESCENT");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("EDINBURGH");
            softly.assertThat(answer.text(ZIP_CODE_IN_ADDRESS)).isEqualTo("EH1 9GP");
        });
    }

    @Test
    void readsACanadianLicence() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 30, "Ontario")
                .text(240, 20, 20, "DRIVER'S LICENCE")
                .text(240, 44, 20, "PERMIS DE CONDUIRE")
                .text(300, 90, 12, "1,2 NAME / NOM")
                .text(300, 106, 22, "DOE, JANE MARIE")
                .text(300, 140, 12, "8 ADDRESS / ADRESSE")
                .text(300, 156, 22, "2 MAIN STREET")
                .text(300, 182, 22, "OTTAWA, ON, K1A 0A6")
                .text(300, 220, 12, "4d NUMBER / NUMERO")
                .text(300, 236, 22, "D6101-40706-60905")
                .text(300, 270, 12, "4a ISS/DEL")
                .text(300, 286, 22, "2023/04/05")
                .text(520, 270, 12, "4b EXP/EXP")
                .text(520, 286, 22, "2028/04/05")
                .text(300, 320, 12, "3 DOB/DDN")
                .text(300, 336, 22, "1976/06/05")
                .text(520, 320, 12, "9 CLASS/CATEG.")
                .text(520, 336, 22, "G"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(ID_TYPE)).isEqualTo("DRIVER LICENSE FRONT");
            softly.assertThat(answer.text(LAST_NAME)).isEqualTo("DOE");
            softly.assertThat(answer.text(FIRST_NAME)).isEqualTo("JANE");
            softly.assertThat(answer.text(MIDDLE_NAME)).isEqualTo("MARIE");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("D6101-40706-60905");
            softly.assertThat(answer.day(DATE_OF_BIRTH)).contains("1976-06-05");
            softly.assertThat(answer.day(DATE_OF_ISSUE)).contains("2023-04-05");
            softly.assertThat(answer.day(EXPIRATION_DATE)).contains("2028-04-05");
            softly.assertThat(answer.text(ADDRESS)).isEqualTo("2 MAIN STREET");
            softly.assertThat(answer.text(CITY_IN_ADDRESS)).isEqualTo("OTTAWA");
            softly.assertThat(answer.text(STATE_IN_ADDRESS)).isEqualTo("ON");
            softly.assertThat(answer.text(ZIP_CODE_IN_ADDRESS)).isEqualTo("K1A 0A6");
            softly.assertThat(answer.text(STATE_NAME)).isEqualTo("ONTARIO");
            softly.assertThat(answer.text(CLASS)).isEqualTo("G");
        });
    }

    @Test
    void findsNamesAboveAnAddressWhereNothingHasALabel() {
        Answer answer = Answer.to(new PrintedPage()
                .text(40, 20, 36, "NEW YORK STATE")
                .text(500, 20, 30, "DRIVER LICENSE")
                .text(360, 80, 22, "ID: 012 345 678")
                .text(700, 80, 22, "CLASS D")
                .text(360, 130, 22, "MOTORIST")
                .text(360, 158, 22, "SAMPLE LEE")
                .text(360, 186, 22, "2345 ANYPLACE AVE")
                .text(360, 214, 22, "ALBANY NY 12222")
                .text(360, 260, 22, "DOB: 10/31/1990")
                .text(360, 300, 22, "EXP: 10/31/2029"));

        assertThat(answer.text(ID_TYPE)).isEqualTo("DRIVER LICENSE FRONT");
        assertThat(answer.text(LAST_NAME)).isEqualTo("MOTORIST");
        assertThat(answer.text(FIRST_NAME)).isEqualTo("SAMPLE");
        assertThat(answer.text(MIDDLE_NAME)).isEqualTo("LEE");
        assertThat(answer.confidence(LAST_NAME)).isLessThan(65);
        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo("012 345 678");
        assertThat(answer.text(ADDRESS)).isEqualTo("2345 ANYPLACE AVE");
        assertThat(answer.text(STATE_NAME)).isEqualTo("NEW YORK");
    }

    @Test
    void givesNoValueToAmbiguousDates() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "DRIVER LICENSE")
                .text(300, 80, "DOB 03/04/1990")
                .text(300, 120, "LN SAMPLE")
                .text(300, 160, "FN PAT")
                .text(300, 200, "DL A1234567"));

        assertThat(answer.text(DATE_OF_BIRTH)).isEqualTo("03/04/1990");
        assertThat(answer.day(DATE_OF_BIRTH)).isEmpty();
    }
}
