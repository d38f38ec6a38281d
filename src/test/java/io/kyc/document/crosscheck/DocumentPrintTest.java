package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text counts as print, besides a zone from which readers fill in fields. */
class DocumentPrintTest extends CrossCheckedPages {
    private static final Agreement SAME_NAME = Agreement.AGREES;

    /** AnalyzeID's answer when it read no print and took everything from the zone. */
    private static Pages filledFromTheZone() {
        return Pages.page()
                .with("ID_TYPE", "PASSPORT")
                .filled("LAST_NAME", "ERIKSSON")
                .filled("FIRST_NAME", "ANNA")
                .filled("MIDDLE_NAME", "MARIA")
                .filled("DOCUMENT_NUMBER", "L898902C3")
                .filled("DATE_OF_BIRTH", "12 AUG 1974")
                .filled("EXPIRATION_DATE", "15 APR 2030")
                .lines("PASSPORT", "UTOPIA");
    }

    @Test
    void doesNotCompareAFieldWithItsOwnZone() {
        Pages birth = Pages.passport().filled("DATE_OF_BIRTH", "12 AUG 1974").zone(Pages.ANNA);

        assertThat(zone(birth).print())
                .isEqualTo(new Comparison(Agreement.AGREES, Agreement.AGREES, Agreement.NOT_PRINTED, Agreement.AGREES));
        assertThat(passport(birth).facts().dates().birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
        assertThat(value(passport(birth), "DATE_OF_BIRTH")).isEqualTo("1974-08-12 mrz");
        assertThat(zone(filledFromTheZone().zone(Pages.ANNA)).print()).isEqualTo(Comparison.NONE);
    }

    @Test
    void doesNotUseTheBackForAMissingPrintOfTheFront() {
        MrzContents holder = Pages.holder(MrzFormat.TD1, "L898902C3", "740812", "Eriksson", "Anna Maria");
        Pages front = Pages.passport().with("ID_TYPE", "UNKNOWN").without("DATE_OF_BIRTH");
        Pages back = Pages.page().filled("DATE_OF_BIRTH", "12 AUG 1974").zone(holder);

        assertThat(crossCheck(DocumentType.NATIONAL_ID, null, front, back)
                        .facts()
                        .zone()
                        .print()
                        .birthDate())
                .isEqualTo(Agreement.NOT_PRINTED);
    }

    @Test
    void doesNotSettleTheZoneWithItsOwnFields() {
        MrzContents holder = Pages.holder(MrzFormat.TD3, "L8G8902C8", "740812", "Eriksson", "Anna Maria");

        assertThat(zone(Pages.passport().filled("DOCUMENT_NUMBER", "L8G8902C8").zone(holder))
                        .doubts())
                .contains(Zone.Doubt.AMBIGUOUS);
    }

    @Test
    void namesTheZoneAsTheSourceOfFields() {
        CrossChecked passport = passport(filledFromTheZone().zone(Pages.ANNA));

        assertThat(value(passport, "LAST_NAME")).isEqualTo("ERIKSSON mrz");
        assertThat(value(passport, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
        assertThat(value(passport, "DOCUMENT_NUMBER")).isEqualTo("L898902C3 mrz");
    }

    @Test
    void takesTheLongerNameFromTheZone() {
        CrossChecked family =
                passport(filledFromTheZone().with("LAST_NAME", "Eriksson").zone(Pages.ANNA));
        assertThat(value(family, "LAST_NAME")).isEqualTo("ERIKSSON mrz");
        assertThat(value(family, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
        CrossChecked first = passport(Pages.passport().without("MIDDLE_NAME").zone(Pages.ANNA));
        assertThat(value(first, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
        CrossChecked initial =
                passport(Pages.passport().with("MIDDLE_NAME", "M.").zone(Pages.ANNA));
        assertThat(value(initial, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
        CrossChecked more =
                passport(Pages.passport().with("MIDDLE_NAME", "MARIA ZOË").zone(Pages.ANNA));
        assertThat(value(more, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
    }

    @Test
    void findsTheZonesDataInUnlabelledPrint() {
        Pages page = Pages.page()
                .with("ID_TYPE", "UNKNOWN")
                .lines("UTOPIA", "Familienname: Eriksson", "Anna Maria", "Nr. L898 902 C3")
                .lines("geb. 12.08.1974 in Zenith", "gültig bis 15.04.30", "1.2.2020")
                .zone(Pages.ANNA);

        assertThat(zone(page).print())
                .as("a name counts beside its label only")
                .isEqualTo(new Comparison(Agreement.NOT_PRINTED, Agreement.AGREES, Agreement.AGREES, Agreement.AGREES));
        assertThat(passport(page).facts().dates().birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
    }

    @ParameterizedTest
    @CsvSource({
        "Erikson,   Anna Maria, L898902C3, 12.08.1974, 15.04.2030, 'NOT_PRINTED,AGREES,AGREES,AGREES'",
        "Eriksson,  Anna Maria, L898902C4, 12.08.1974, 15.04.2030, 'NOT_PRINTED,NOT_PRINTED,AGREES,AGREES'",
        "Eriksson,  Anna Maria, L898902C3, 12.08.1984, 15.04.2030, 'NOT_PRINTED,AGREES,NOT_PRINTED,AGREES'",
        "Eriksson,  Anna Maria, L898902C3, 12.08.1974, 16.04.2030, 'NOT_PRINTED,AGREES,AGREES,NOT_PRINTED'",
        "Eriksson,  Annamaria,  L8989O2C3, 12 AOUT 74, 15 AVR/APR 30, 'NOT_PRINTED,AGREES,AGREES,AGREES'"
    })
    void confirmsNothingByAnotherValue(
            String family, String given, String number, String birth, String expiry, String agreements) {
        Pages page = Pages.page()
                .with("ID_TYPE", "PASSPORT")
                .lines(family, given, number, birth, expiry)
                .zone(Pages.ANNA);

        Comparison print = zone(page).print();
        assertThat(List.of(print.name(), print.number(), print.birthDate(), print.expiryDate()))
                .hasToString("[" + agreements.replace(",", ", ") + "]");
    }

    @Test
    void doesNotTakeAZoneWithoutFillersForPrint() {
        List<String> zone = MrzWriter.write(Pages.ANNA);
        Pages page = filledFromTheZone().lines(zone.get(0), zone.get(1).replace("<", ""));

        assertThat(zone(page).print()).isEqualTo(Comparison.NONE);
    }

    @Test
    void matchesUmlautsOfPrintAndZone() {
        Pages page = Pages.page()
                .with("ID_TYPE", "PASSPORT")
                .with("LAST_NAME", "MÜLLER-LÜDENSCHEIDT")
                .with("FIRST_NAME", "JÖRG")
                .zone(Pages.named("Müller-Lüdenscheidt", "Jörg"));

        assertThat(zone(page).print().name()).isEqualTo(SAME_NAME);
    }

    @Test
    void theSameNameElsewhereDoesNotOutweighAnotherOneBesideTheLabel() {
        Pages page = Pages.passport().with("LAST_NAME", "WALKER").lines("Eriksson", "Anna Maria Eriksson");

        assertThat(zone(page.zone(Pages.ANNA)).print().name()).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void theSameNumberElsewhereDoesNotOutweighAnotherOneBesideTheLabel() {
        Pages page = Pages.passport().with("DOCUMENT_NUMBER", "L898111C3").lines("No L898902C3", "12 AUG 1974");

        assertThat(zone(page.zone(Pages.ANNA)).print().number()).isEqualTo(Agreement.DIFFERS);
        assertThat(zone(page.with("DATE_OF_BIRTH", "12 AUG 1984").zone(Pages.ANNA))
                        .print()
                        .birthDate())
                .isEqualTo(Agreement.DIFFERS);
    }
}
