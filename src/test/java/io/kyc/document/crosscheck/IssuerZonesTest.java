package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.decision.Expiry;
import io.kyc.decision.Kind;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzCheckDigit;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDocument;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzHolder;
import io.kyc.mrz.MrzWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that differ from ICAO 9303, and zones that are missing or incomplete. */
class IssuerZonesTest extends CrossCheckedPages {
    private static final LocalDate BIRTH = LocalDate.of(1965, 12, 6);

    /** A French card of before 2021, issued in June of a year. */
    private static Pages frenchCard(String year) {
        String number = year + "0692310285";
        String first = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<";
        String second = number + MrzCheckDigit.of(number) + "CORINNE<<<<<<<6512068F";
        return Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("LAST_NAME", "BERTHIER")
                .with("FIRST_NAME", "Corinne")
                .with("DOCUMENT_NUMBER", number)
                .with("DATE_OF_BIRTH", "06.12.1965")
                .lines("CARTE NATIONALE D'IDENTITE", "F", first, second + MrzCheckDigit.of(first + second));
    }

    @Test
    void takesAFrenchCardForFifteenYears() {
        DocumentFacts facts =
                crossCheck(DocumentType.NATIONAL_ID, null, frenchCard("12")).facts();

        assertThat(facts.kind()).isEqualTo(Kind.NATIONAL_ID);
        assertThat(facts.type()).isEqualTo(Type.SUPPORTED);
        assertThat(facts.missing()).isEmpty();
        assertThat(facts.zone().digits())
                .containsExactly(Zone.Digit.DOCUMENT_NUMBER, Zone.Digit.BIRTH_DATE, Zone.Digit.COMPOSITE);
        assertThat(facts.zone().wrong()).isEmpty();
        assertThat(facts.zone().doubts()).isEmpty();
        assertThat(facts.zone().print()).isEqualTo(SAME);
        assertThat(facts.zone().details()).isEqualTo(Agreement.AGREES);
        assertThat(facts.dates().birth()).contains(DaySpan.of(BIRTH));
        assertThat(facts.dates().expiry().days())
                .contains(DaySpan.between(LocalDate.of(2027, 5, 31), LocalDate.of(2027, 6, 29)));
    }

    @Test
    void addsFiveYearsToTheDayThatAFrenchCardPrints() {
        CrossChecked extended =
                crossCheck(DocumentType.NATIONAL_ID, null, frenchCard("12").with("EXPIRATION_DATE", "14.06.2022"));
        CrossChecked later =
                crossCheck(DocumentType.NATIONAL_ID, null, frenchCard("15").with("EXPIRATION_DATE", "14.06.2030"));
        CrossChecked other =
                crossCheck(DocumentType.NATIONAL_ID, null, frenchCard("12").with("EXPIRATION_DATE", "14.06.2035"));

        assertThat(extended.facts().dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2027, 6, 14)));
        assertThat(value(extended, "EXPIRATION_DATE")).isEqualTo("2027-06-14 mrz");
        assertThat(later.facts().dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2030, 6, 14)));
        assertThat(extended.facts().zone().print()).isEqualTo(SAME);
        assertThat(later.facts().zone().print()).isEqualTo(SAME);
        assertThat(other.facts().zone().print().expiryDate()).isEqualTo(Agreement.DIFFERS);
        assertThat(other.facts().dates().expiry().days().orElseThrow().exact()).isFalse();
    }

    @Test
    void takesNoEndFromAFrenchCardWhoseDigitsAreOff() {
        DocumentFacts facts = crossCheck(
                        DocumentType.NATIONAL_ID,
                        null,
                        frenchCard("12").with("DATE_OF_BIRTH", "07.12.1965").with("DOCUMENT_NUMBER", "180692310285"))
                .facts();
        assertThat(facts.zone().print().number()).isEqualTo(Agreement.DIFFERS);
        assertThat(facts.zone().print().birthDate()).isEqualTo(Agreement.DIFFERS);

        Pages forged = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("DOCUMENT_NUMBER", "180692310285")
                .lines("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "1806923102858CORINNE<<<<<<<6512068F6");
        DocumentFacts off = crossCheck(DocumentType.NATIONAL_ID, null, forged).facts();
        assertThat(off.zone().wrong()).contains(Zone.Digit.DOCUMENT_NUMBER);
        assertThat(off.dates().expiry()).isEqualTo(Expiry.NOT_READ);
        DocumentFacts printed = crossCheck(
                        DocumentType.NATIONAL_ID, null, forged.with("EXPIRATION_DATE", "14 JUN 2022"))
                .facts();
        assertThat(printed.dates().expiry().days())
                .as("it may have been extended")
                .contains(DaySpan.oneOf(List.of(LocalDate.of(2022, 6, 14), LocalDate.of(2027, 6, 14))));
    }

    @Test
    void readsTheInternalPassportOfRussiaAsACard() {
        Pages page = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("LAST_NAME", "Здрилюк")
                .with("FIRST_NAME", "Сергей Анатольевич")
                .with("DOCUMENT_NUMBER", "39 14 935349")
                .with("DATE_OF_BIRTH", "23.07.1972")
                .lines("PNRUSZDRIL7K<<SERGEQ<ANATOL9EVI3<<<<<<<<<<<<", "3919353498RUS7207233M<<<<<<<4151218910003<50");

        CrossChecked read = crossCheck(DocumentType.NATIONAL_ID, null, page);

        assertThat(read.facts().type()).isEqualTo(Type.SUPPORTED);
        assertThat(read.facts().zone().print()).isEqualTo(SAME);
        assertThat(read.facts().zone().digits()).doesNotContain(Zone.Digit.EXPIRY_DATE);
        assertThat(read.facts().dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2017, 10, 21)));
        assertThat(value(read, "DOCUMENT_NUMBER")).isEqualTo("3914935349 mrz");
        assertThat(crossCheck(DocumentType.PASSPORT, null, page).facts().type()).isEqualTo(Type.OTHER_THAN_ASKED);
    }

    private static Pages moldovanCard() {
        return Pages.passport()
                .with("ID_TYPE", "UNKNOWN")
                .without("EXPIRATION_DATE")
                .zone(new MrzContents(
                        MrzFormat.TD1,
                        new MrzDocument("I", "MDA", "L898902C3", MrzDate.NONE),
                        new MrzHolder("Eriksson", "Anna Maria", "MDA", new MrzDate("740812"), 'F'),
                        ""));
    }

    @Test
    void takesFillersForACardThatDoesNotExpire() {
        DocumentFacts said = crossCheck(
                        DocumentType.NATIONAL_ID, null, moldovanCard().with("EXPIRATION_DATE", "PERMANENT"))
                .facts();
        DocumentFacts silent =
                crossCheck(DocumentType.NATIONAL_ID, null, moldovanCard()).facts();
        DocumentFacts dated = crossCheck(
                        DocumentType.NATIONAL_ID, null, moldovanCard().with("EXPIRATION_DATE", "15 APR 2030"))
                .facts();

        assertThat(said.dates().expiry()).isEqualTo(Expiry.NEVER);
        assertThat(said.missing()).isEmpty();
        assertThat(said.zone().print().expiryDate()).isEqualTo(Agreement.AGREES);
        assertThat(silent.zone().print().expiryDate()).isEqualTo(Agreement.NOT_PRINTED);
        assertThat(dated.dates().expiry().never()).isFalse();
        assertThat(dated.zone().print().expiryDate()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void readsTheGivenNamesOfAnIndianPassportWithoutASurname() {
        CrossChecked passport = passport(Pages.page()
                .with("ID_TYPE", "PASSPORT")
                .with("FIRST_NAME", "AHMADI")
                .with("DOCUMENT_NUMBER", "Z3560238")
                .with("DATE_OF_BIRTH", "10/12/1978")
                .with("EXPIRATION_DATE", "01/09/2028")
                .lines("P<IND<<AHMADI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "Z3560238<8IND7812101M2809012<<<<<<<<<<<<<<02"));

        assertThat(value(passport, "FIRST_NAME")).isEqualTo("AHMADI printed");
        assertThat(value(passport, "LAST_NAME")).isNull();
        assertThat(passport.facts().missing()).isEmpty();
        assertThat(passport.facts().zone().doubts()).isEmpty();
        assertThat(passport.facts().zone().print()).isEqualTo(SAME);
    }

    private static Pages cut(String names) {
        List<String> zone = MrzWriter.write(new MrzContents(
                MrzFormat.TD3,
                new MrzDocument("P", "AUS", "L898902C3", new MrzDate("300415")),
                new MrzHolder("Citizen", "Jane", "AUS", new MrzDate("740812"), 'F'),
                ""));
        return Pages.passport()
                .without("FIRST_NAME", "MIDDLE_NAME")
                .with("LAST_NAME", "CITIZEN")
                .lines(names, zone.get(1));
    }

    @Test
    void doesNotVouchForNamesThatWereCutOff() {
        CrossChecked family = passport(cut("P<AUSCITIZEN"));
        assertThat(family.facts().zone().wrong()).isEmpty();
        assertThat(family.facts().zone().doubts()).containsExactly(Zone.Doubt.MALFORMED);
        assertThat(family.facts().zone().print().name()).isEqualTo(Agreement.NOT_SAID);
        assertThat(value(family, "DOCUMENT_NUMBER")).isEqualTo("L898902C3 mrz");

        String data = cut("").text()
                .lines()
                .get(cut("").text().lines().size() - 1)
                .text()
                .reveal();
        Zone beside =
                zone(cut("P<AUSCITIZEN").with("MRZ_CODE", "P<AUSCITIZEN<<JANE<<<<<<<<<<<<<<<<<<<<<<<<<< " + data));
        assertThat(beside.state()).as("a field says more than the page").isEqualTo(Zone.State.FOUND);
        assertThat(beside.doubts()).containsExactly(Zone.Doubt.MALFORMED);

        CrossChecked printed = passport(cut("P<AUSCITIZEN").with("FIRST_NAME", "JANE"));
        assertThat(printed.facts().zone().doubts()).isEmpty();
        assertThat(printed.facts().zone().print().name()).isEqualTo(Agreement.CUT);
        assertThat(value(printed, "FIRST_NAME")).isEqualTo("JANE printed");

        CrossChecked whole = passport(cut("P<AUSCITIZEN<<<<<<<<"));
        assertThat(whole.facts().zone().doubts()).isEmpty();
        assertThat(whole.facts().zone().print().name()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void takesTheOrderOfDatesFromAZoneThatVerifies() {
        Pages page = Pages.passport().with("DATE_OF_ISSUE", "04/05/2020");
        List<String> zone = MrzWriter.write(Pages.ANNA);
        String wrong = zone.get(1).replace("7408122", "7408132");

        assertThat(passport(page.zone(Pages.ANNA)).facts().dates().issue())
                .contains(DaySpan.of(LocalDate.of(2020, 5, 4)));
        DocumentFacts facts = passport(
                        Pages.passport().with("DATE_OF_ISSUE", "04/05/2020").lines(zone.get(0), wrong))
                .facts();
        assertThat(facts.zone().wrong()).contains(Zone.Digit.BIRTH_DATE);
        assertThat(facts.dates().issue().orElseThrow().exact()).isFalse();
    }

    @Test
    void findsNoZoneInTheNumberedLinesOfALicence() {
        DocumentFacts facts = crossCheck(
                        DocumentType.DRIVERS_LICENSE,
                        null,
                        Pages.licence()
                                .with("DATE_OF_BIRTH", "11/05/1973")
                                .lines(
                                        "4d DLN Z34853736",
                                        "3 DOB 11/05/1973",
                                        "4b EXP 05/12/2033",
                                        "1 NGUYEN",
                                        "2 KIM (GUY"))
                .facts();

        assertThat(facts.zone()).isEqualTo(Zone.absent(false));
        assertThat(facts.dates().birth()).contains(DaySpan.of(LocalDate.of(1973, 11, 5)));
    }

    private static Pages frenchLicence() {
        return Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("LAST_NAME", "MARTIN")
                .with("FIRST_NAME", "PAUL")
                .with("DOCUMENT_NUMBER", "13AA00002")
                .with("DATE_OF_BIRTH", "14/07/1981")
                .with("EXPIRATION_DATE", "31/12/2018")
                .lines("PERMIS DE CONDUIRE", "REPUBLIQUE FRANCAISE");
    }

    @Test
    void knowsALicenceByItsLine() {
        String line = "D1FRA13AA000026181231MARTIN<<9";
        DocumentFacts facts = crossCheck(
                        DocumentType.DRIVERS_LICENSE, null, frenchLicence().lines(line))
                .facts();

        assertThat(facts.kind()).isEqualTo(Kind.DRIVERS_LICENSE);
        assertThat(facts.type()).isEqualTo(Type.SUPPORTED);
        assertThat(facts.missing()).isEmpty();
        assertThat(facts.zone().state()).isEqualTo(Zone.State.NOT_EXPECTED);
        assertThat(crossCheck(DocumentType.NATIONAL_ID, null, frenchLicence().lines(line))
                        .facts()
                        .type())
                .isEqualTo(Type.OTHER_THAN_ASKED);
    }

    @Test
    void doesNotKnowALicenceByTheLineOfAnother() {
        String line = "D1FRA13AA000026181231MARTIN<<9";
        assertThat(type(frenchLicence())).isEqualTo(Type.UNSUPPORTED);
        assertThat(type(frenchLicence().with("DOCUMENT_NUMBER", "14BB00003").lines(line)))
                .isEqualTo(Type.UNSUPPORTED);
        assertThat(type(frenchLicence().with("EXPIRATION_DATE", "31/12/2028").lines(line)))
                .isEqualTo(Type.UNSUPPORTED);
    }

    private static Type type(Pages page) {
        return crossCheck(DocumentType.DRIVERS_LICENSE, null, page).facts().type();
    }

    @Test
    void knowsASwissLicenceByTheLineOfItsBack() {
        Pages front = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .with("LAST_NAME", "MARCHAND")
                .with("FIRST_NAME", "FABIENNE")
                .with("DOCUMENT_NUMBER", "305142128097")
                .with("DATE_OF_BIRTH", "26.01.1980")
                .with("EXPIRATION_DATE", "31.12.2030");
        Pages back =
                Pages.page().lines("AAA001D<<", "FACHE305142128097<<800126<<<<<", "MARCHAND<<FABIENNE<<<<<<<<<<<<");

        DocumentFacts facts =
                crossCheck(DocumentType.NATIONAL_ID, null, front, back).facts();

        assertThat(facts.kind()).isEqualTo(Kind.DRIVERS_LICENSE);
        assertThat(facts.type()).isEqualTo(Type.OTHER_THAN_ASKED);
        assertThat(facts.zone().state()).isNotEqualTo(Zone.State.FOUND);
    }
}
