package io.kyc.local.textract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Surname / Nom | LAST_NAME",
                "Surname/Nom/Apellidos | LAST_NAME",
                "Name/Surname/Nom | LAST_NAME",
                "1. Sumame | LAST_NAME",
                "Vornamen / Given names / Prénoms | GIVEN_NAMES",
                "Dateofbirth/Datedenaissance | BIRTH_DATE",
                "Date of binth / Date de naissence | BIRTH_DATE",
                "(4) Date of birth | BIRTH_DATE",
                "Date of birth (DD/MM/YYYY) | BIRTH_DATE",
                "Date of birth/Syntymäpäivämäärä | BIRTH_DATE",
                "Gültig bis/Date of expiry/Date d'expiration | EXPIRY_DATE",
                "PASSPORT NO./NO DU PASSEPORT | DOCUMENT_NUMBER",
                "4a ISS/DEL | ISSUE_DATE",
                "EXP / Scad. | EXPIRY_DATE",
                "1.2 NAME/NOM | NAME",
                "N° du passeport | DOCUMENT_NUMBER",
                "Passnummer | DOCUMENT_NUMBER",
                "9. Authority/Autorité | AUTHORITY"
            })
    void takesAWholeLineAsOneLabel(String line, Label label) {
        assertThat(chunks(line, false)).containsExactly(label.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOB 01/02/1990 | BIRTH_DATE=01/02/1990",
                "DOB01/02/1990 | BIRTH_DATE=01/02/1990",
                "DOB:01/02/1990 | BIRTH_DATE=01/02/1990",
                "4bEXP08/31/2031 | EXPIRY_DATE=08/31/2031",
                "LNSAMPLE | LAST_NAME=SAMPLE",
                "2FNHAPPY PERSON | GIVEN_NAMES=HAPPY PERSON",
                "DL I1234562 | DOCUMENT_NUMBER=I1234562",
                "LIC#I1234562 | DOCUMENT_NUMBER=I1234562",
                "CLASSC | CLASS=C",
                "Surname / Nom ERIKSSON | LAST_NAME=ERIKSSON",
                "Nom : LEFEVRE | LAST_NAME=LEFEVRE",
                "Surname/Sukunimi VIRTANEN | LAST_NAME=VIRTANEN",
                "Nombre: JOSÉ | GIVEN_NAMES=JOSÉ",
                "Nato il 12.08.1974 | BIRTH_DATE=12.08.1974",
                "Passeport n°: 12AB34567 | DOCUMENT_NUMBER=12AB34567"
            })
    void separatesALabelFromItsValue(String line, String expected) {
        assertThat(chunks(line, false)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 SAMPLE | LAST_NAME=SAMPLE",
                "1.SAMPLE | LAST_NAME=SAMPLE",
                "l. MUSTERMANN | LAST_NAME=MUSTERMANN",
                "3. 05.03.1984 BERLIN | BIRTH_DATE=05.03.1984 BERLIN",
                "306/06/1986 | BIRTH_DATE=06/06/1986",
                "4a. 07.04.2023 | ISSUE_DATE=07.04.2023",
                "4b.31.12.2030 | EXPIRY_DATE=31.12.2030",
                "46 12/10/2034 | EXPIRY_DATE=12/10/2034",
                "8 2300 WEST BROAD STREET | ADDRESS=2300 WEST BROAD STREET",
                "9a END NONE | ENDORSEMENTS=NONE"
            })
    void takesNumbersForLabelsOnNumberedPages(String line, String expected) {
        assertThat(chunks(line, true)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEX M HGT 5-08 EYES BRO | SEX=M;HEIGHT=5-08;EYES=BRO",
                "DOB 01/02/1990 EXP 01/02/2030 | BIRTH_DATE=01/02/1990;EXPIRY_DATE=01/02/2030",
                "CLASS C END NONE REST B | CLASS=C;ENDORSEMENTS=NONE;RESTRICTIONS=B",
                "Sex/Sexe Place of birth/Lieu de naissance | SEX;BIRTH_PLACE"
            })
    void findsSeveralLabelsInOneLine(String line, String expected) {
        assertThat(chunks(line, false)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRIVER LICENSE",
                "PASSEPORT",
                "ENDERSON",
                "DOBSON",
                "EXPOSITO",
                "DLAMINI",
                "MIDDLETON",
                "CLASSEN",
                "ARTHUR",
                "KONRAD",
                "NOMURA",
                "12 WEST END RD",
                "SALT LAKE CITY",
                "RESTON, VA 20190",
                "BOISE, ID 83704",
                "CANTERBURY",
                "ISSA",
                "ADDISON",
                "L898902C3"
            })
    void doesNotTakeAValueForALabel(String value) {
        assertThat(chunks(value, false)).containsExactly("=" + value);
    }

    private static List<String> chunks(String line, boolean numbered) {
        Segment segment =
                PageFrame.segments(new PrintedPage().text(10, 10, line).read()).get(0);
        return LabelScan.chunks(segment, numbered).stream()
                .collect(
                        java.util.ArrayList::new,
                        (list, chunk) -> {
                            if (chunk.isLabel()) {
                                list.add(chunk.label().orElseThrow().name());
                            } else if (chunk.follows().isPresent()) {
                                list.set(
                                        list.size() - 1,
                                        list.get(list.size() - 1) + "="
                                                + chunk.segment().text());
                            } else {
                                list.add("=" + chunk.segment().text());
                            }
                        },
                        java.util.ArrayList::addAll);
    }
}
