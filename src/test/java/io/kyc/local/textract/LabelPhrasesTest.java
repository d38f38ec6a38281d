package io.kyc.local.textract;

import static io.kyc.local.textract.FieldType.DATE_OF_BIRTH;
import static io.kyc.local.textract.FieldType.DATE_OF_ISSUE;
import static io.kyc.local.textract.FieldType.DOCUMENT_NUMBER;
import static io.kyc.local.textract.FieldType.EXPIRATION_DATE;
import static io.kyc.local.textract.FieldType.FIRST_NAME;
import static io.kyc.local.textract.FieldType.LAST_NAME;
import static io.kyc.local.textract.FieldType.PLACE_OF_BIRTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPhrasesTest {
    /** What differs in nothing but its place on a page would be taken for either. */
    @Test
    void givesNoPhraseOfAFieldToTwoLabels() {
        Map<String, List<Label>> labels = LabelPhrases.FOLDED.entrySet().stream()
                .filter(entry -> entry.getKey().kind() != ValueKind.ANY)
                .flatMap(entry -> entry.getValue().stream().map(phrase -> Map.entry(phrase, entry.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        labels.values().removeIf(list -> list.size() < 2);

        assertThat(labels).isEmpty();
    }

    @Test
    void hasPhrasesForEveryLabel() {
        assertThat(LabelPhrases.FOLDED).containsOnlyKeys(Label.values());
        assertThat(LabelPhrases.FOLDED.values()).allMatch(phrases -> !phrases.contains(""));
    }

    @ParameterizedTest
    @CsvSource({
        "tr, Soyadı, Adı, Doğum tarihi, Doğum yeri, Düzenleme tarihi, Geçerlilik tarihi, Seri no",
        "id, Nama keluarga / Surname, Given names, Tgl. lahir, Tempat lahir, Tgl. pengeluaran, Tgl. habis berlaku, No. paspor",
        "et, Perekonnanimi, Eesnimed, Sünniaeg, Sünnikoht, Väljaandmise kuupäev, Kehtiv kuni, Dokumendi number",
        "lv, Uzvārds, Vārds, Dzimšanas datums, Dzimšanas vieta, Izdošanas datums, Derīga līdz, Pases numurs",
        "lt, Pavardė, Vardas, Gimimo data, Gimimo vieta, Išdavimo data, Galioja iki, Paso nr.",
        "hu, Családi név, Utónév, Születési idő, Születési hely, Kiállítás dátuma, Érvényességi idő, Okmányazonosító",
        "sl, Priimek, Ime, Datum rojstva, Kraj rojstva, Datum izdaje, Velja do, Številka dokumenta",
        "hr, Prezime, Ime, Datum rođenja, Mjesto rođenja, Datum izdavanja, Vrijedi do, Broj putovnice",
        "ro, Nume, Prenume, Data nașterii, Locul nașterii, Data emiterii, Data expirării, Nr. pașaport",
        "mt, Kunjom, Isem, Data tat-twelid, Post tat-twelid, Data tal-hrug, Data ta' skadenza, Numru tal-passaport",
        "ga, Sloinne, Réamhainm, Dáta breithe, Áit bhreithe, Dáta eisiúna, Dáta éaga, Uimhir phas",
        "cy, Cyfenw, Enwau cyntaf, Dyddiad geni, Man geni, Dyddiad cyhoeddi, Dyddiad dod i ben, Rhif pasbort",
        "fi, Sukunimi, Etunimet, Syntymäaika, Syntymäpaikka, Myönnetty, Viimeinen voimassaolopäivä, Passin numero",
        "da, Efternavn, Fornavne, Fødselsdato, Fødested, Udstedelsesdato, Udløbsdato, Pasnummer",
        "sk, Priezvisko, Meno, Dátum narodenia, Miesto narodenia, Dátum vydania, Dátum platnosti, Číslo dokladu",
        "cs, Příjmení, Jméno, Datum narození, Místo narození, Datum vydání, Platnost do, Číslo dokladu",
        "pl, Nazwisko, Imię, Data urodzenia, Miejsce urodzenia, Data wydania, Data ważności, Numer dokumentu",
        "sv, Efternamn, Förnamn, Födelsedatum, Födelseort, Utfärdandedatum, Sista giltighetsdag, Passnummer"
    })
    void readsACardOfOneLanguageOnly(
            String language,
            String last,
            String given,
            String birth,
            String place,
            String issue,
            String expiry,
            String number) {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 40, 12, last)
                .text(300, 54, 22, "KORHONEN")
                .text(300, 100, 12, given)
                .text(300, 114, 22, "MARTA")
                .text(300, 160, 12, birth)
                .text(300, 174, 22, "04 11 1953")
                .text(600, 160, 12, place)
                .text(600, 174, 22, "VALLETTA")
                .text(300, 220, 12, issue)
                .text(300, 234, 22, "23 01 2019")
                .text(600, 220, 12, expiry)
                .text(600, 234, 22, "22 01 2029")
                .text(300, 280, 12, number)
                .text(300, 294, 22, "AX1722824"));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.text(LAST_NAME)).as(language).isEqualTo("KORHONEN");
            softly.assertThat(answer.text(FIRST_NAME)).as(language).isEqualTo("MARTA");
            softly.assertThat(answer.text(DATE_OF_BIRTH)).as(language).isEqualTo("04 11 1953");
            softly.assertThat(answer.text(PLACE_OF_BIRTH)).as(language).isEqualTo("VALLETTA");
            softly.assertThat(answer.text(DATE_OF_ISSUE)).as(language).isEqualTo("23 01 2019");
            softly.assertThat(answer.text(EXPIRATION_DATE)).as(language).isEqualTo("22 01 2029");
            softly.assertThat(answer.text(DOCUMENT_NUMBER)).as(language).isEqualTo("AX1722824");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DL F 678 291 510 889 CLASS C, F 678 291 510 889",
        "DL F 678 291 510 889 CLASS C EXP 01/02/2030, F 678 291 510 889",
        "DLN S12 345 678 900 END NONE, S12 345 678 900",
        "ID 99 999 999 SEX F HGT 5'-06\", 99 999 999"
    })
    void judgesAShortLabelByItsOwnValueAndNotByTheRestOfItsLine(String line, String number) {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 20, 30, "MICHIGAN")
                .text(300, 60, 24, "DRIVER LICENSE")
                .text(300, 120, line)
                .text(300, 160, "DOB 04/11/1953")
                .text(300, 200, "LN SAMPLE")
                .text(300, 240, "FN JANE"));

        assertThat(answer.text(DOCUMENT_NUMBER)).isEqualTo(number);
    }

    @Test
    void takesTheLastDayOfAPeriodForTheExpiry() {
        Answer answer = Answer.to(new PrintedPage()
                .text(300, 40, 12, "Nume/Nom/Last name")
                .text(300, 54, 22, "IONESCU")
                .text(300, 100, 12, "Valabilitate/Validite/Validity")
                .text(300, 114, 22, "13.03.24-12.03.2034"));

        assertThat(answer.text(EXPIRATION_DATE)).isEqualTo("12.03.2034");
    }
}
