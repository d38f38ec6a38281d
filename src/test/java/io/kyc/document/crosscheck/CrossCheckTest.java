package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts;
import io.kyc.decision.DocumentFacts.Barcode;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.DocumentFacts.Type;
import io.kyc.decision.DocumentFacts.Zone;
import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.mrz.MrzContents;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossCheckTest extends CrossCheckedPages {

    @Test
    void acceptsAPassportWhosePrintAndZoneAgree() {
        CrossChecked passport = passport(Pages.passport().zone(Pages.ANNA));

        DocumentFacts facts = passport.facts();
        assertThat(facts.type()).isEqualTo(Type.SUPPORTED);
        assertThat(facts.missing()).isEmpty();
        assertThat(facts.doubtful()).isEmpty();
        assertThat(facts.dates().birth()).contains(DaySpan.of(LocalDate.of(1974, 8, 12)));
        assertThat(facts.dates().issue()).contains(DaySpan.of(LocalDate.of(2020, 4, 16)));
        assertThat(facts.dates().expiry().days()).contains(DaySpan.of(LocalDate.of(2030, 4, 15)));
        assertThat(facts.binding()).isEqualTo(marked(Binding.Specimen.ISSUER));
        assertThat(facts.barcode()).isEqualTo(Barcode.absent(Barcode.State.NOT_EXPECTED));
        assertThat(facts.zone().state()).isEqualTo(Zone.State.FOUND);
        assertThat(facts.zone().digits()).containsExactly(Zone.Digit.values());
        assertThat(facts.zone().wrong()).isEmpty();
        assertThat(facts.zone().doubts()).isEmpty();
        assertThat(facts.zone().print()).isEqualTo(SAME);
    }

    @Test
    void normalizesFields() {
        CrossChecked passport = passport(Pages.passport().zone(Pages.ANNA));

        assertThat(value(passport, "DATE_OF_BIRTH")).isEqualTo("1974-08-12 mrz");
        assertThat(value(passport, "DATE_OF_ISSUE")).isEqualTo("2020-04-16 printed");
        assertThat(value(passport, "EXPIRATION_DATE")).isEqualTo("2030-04-15 mrz");
        assertThat(value(passport, "DOCUMENT_NUMBER")).isEqualTo("L898902C3 mrz");
        assertThat(value(passport, "LAST_NAME")).isEqualTo("ERIKSSON printed");
        assertThat(value(passport, "FIRST_NAME")).isEqualTo("ANNA printed");
        assertThat(value(passport, "MIDDLE_NAME")).isEqualTo("MARIA printed");
        assertThat(value(passport, "ISSUING_STATE")).isEqualTo("UTO mrz");
        assertThat(value(passport, "NATIONALITY")).isEqualTo("UTO mrz");
        assertThat(value(passport, "SEX")).isEqualTo("F mrz");
        assertThat(passport.fields().byName().get(FieldName.DATE_OF_ISSUE).confidence())
                .isEqualTo(97.5);
        assertThat(passport.fields().byName().get(FieldName.DATE_OF_BIRTH).confidence())
                .as("of the line")
                .isEqualTo(91);
    }

    @ParameterizedTest
    @CsvSource({
        // The same names, as readers change them.
        "ERIKSSON, ANNA, MARIA, Eriksson, Anna Maria, AGREES",
        "eriksson, Anna, Maria, Eriksson, Anna Maria, AGREES",
        "LINDQVISTMOREAU, ANNA, ZOE, Lindqvist-Moreau, Anna Zoé, AGREES",
        "LINDQVIST-MOREAU, ANNAZOE, , Lindqvist-Moreau, Anna Zoé, AGREES",
        "MULLER-LUDENSCHEIDT, JORG, , Müller-Lüdenscheidt, Jörg, AGREES",
        "MÜLLER-LÜDENSCHEIDT, JÖRG, , Müller-Lüdenscheidt, Jörg, AGREES",
        "ANGSTROM, ASA, LINNEA, Ångström, Åsa Linnéa, AGREES",
        "VAN 'T HOFF, NOELLE, , van 't Hoff, Noëlle, AGREES",
        // First and last names swapped.
        "ANNA MARIA, ERIKSSON, , Eriksson, Anna Maria, AGREES",
        // One place has fewer names.
        "ERIKSSON, ANNA, , Eriksson, Anna Maria, NOT_PRINTED",
        "GARCIA, JOSE, , García López, José, NOT_PRINTED",
        "ERIKSSON, ANNA, MARIA, Eriksson, Anna, DIFFERS",
        // Other names.
        "ERIKSEN, ANNA, MARIA, Eriksson, Anna Maria, DIFFERS",
        "ERIKSSON, HANNA, MARIE, Eriksson, Anna Maria, DIFFERS",
        "STEVENSON, PETER, JOHN, Eriksson, Anna Maria, DIFFERS"
    })
    void comparesTheNamesOfPrintAndZone(
            String last, String first, String middle, String family, String given, Agreement agreement) {
        Pages page =
                Pages.passport().without("MIDDLE_NAME").with("LAST_NAME", last).with("FIRST_NAME", first);
        if (middle != null) {
            page.with("MIDDLE_NAME", middle);
        }

        assertThat(zone(page.zone(Pages.named(family, given))).print().name()).isEqualTo(agreement);
    }

    @Test
    void takesNamesFromTheZoneIfThePrintDiffers() {
        CrossChecked exchanged = passport(Pages.passport()
                .without("MIDDLE_NAME")
                .with("LAST_NAME", "ANNA MARIA")
                .with("FIRST_NAME", "ERIKSSON")
                .zone(Pages.ANNA));
        CrossChecked others =
                passport(Pages.passport().with("LAST_NAME", "STEVENSON").zone(Pages.ANNA));

        for (CrossChecked document : List.of(exchanged, others)) {
            assertThat(value(document, "LAST_NAME")).isEqualTo("ERIKSSON mrz");
            assertThat(value(document, "FIRST_NAME")).isEqualTo("ANNA MARIA mrz");
            assertThat(value(document, "MIDDLE_NAME")).isNull();
        }
    }

    @Test
    void comparesOnlyPrintedFields() {
        Zone zone = zone(Pages.page().with("ID_TYPE", "PASSPORT").zone(Pages.ANNA));

        assertThat(zone.print()).isEqualTo(Comparison.NONE);
    }

    @Test
    void seesAnAlteredPrint() {
        Zone zone = zone(Pages.passport()
                .with("DOCUMENT_NUMBER", "L898111C3")
                .with("DATE_OF_BIRTH", "12 AUG/AOUT 1984")
                .with("EXPIRATION_DATE", "15 APR/AVR 2034")
                .zone(Pages.ANNA));

        assertThat(zone.print())
                .isEqualTo(new Comparison(Agreement.AGREES, Agreement.DIFFERS, Agreement.DIFFERS, Agreement.DIFFERS));
    }

    @Test
    void keepsBothOfTwoDifferentDates() {
        CrossChecked altered = passport(
                Pages.passport().with("EXPIRATION_DATE", "15 APR/AVR 2034").zone(Pages.ANNA));

        assertThat(altered.facts().dates().expiry().days())
                .contains(DaySpan.oneOf(List.of(LocalDate.of(2030, 4, 15), LocalDate.of(2034, 4, 15))));
        assertThat(value(altered, "EXPIRATION_DATE")).isEqualTo("2030-04-15 mrz");
    }

    @Test
    void takesTheZoneFromTheFieldWhereTheLinesWereReadWorse() {
        List<String> zone = MrzWriter.write(Pages.ANNA);
        Pages page = Pages.passport()
                .with("MRZ_CODE", String.join(" ", zone), 88)
                .lines(zone.get(0), zone.get(1).replace("L898", "1B9B"));

        assertThat(zone(page).state()).isEqualTo(Zone.State.FOUND);
        assertThat(zone(page).print()).isEqualTo(SAME);
        assertThat(passport(page).fields().byName().get(FieldName.SEX).confidence())
                .isEqualTo(88);
    }

    @Test
    void takesNoZoneFromAFieldThatNoLineShows() {
        List<String> zone = MrzWriter.write(Pages.ANNA);
        Pages page = Pages.passport().with("MRZ_CODE", String.join(" ", zone), 99);

        assertThat(zone(page).state()).isEqualTo(Zone.State.MISSING);
        assertThat(zone(page.lines(zone.get(1))).state()).isEqualTo(Zone.State.MISSING);
        assertThat(zone(page.lines("ERIKSSON ANNA MARIA")).state()).isEqualTo(Zone.State.MISSING);
        assertThat(zone(page.lines(zone.get(0))).state()).isEqualTo(Zone.State.FOUND);
    }

    @Test
    void findsTheZoneWhereTheLinesComeFromBelow() {
        List<String> zone = MrzWriter.write(Pages.ANNA);

        assertThat(zone(Pages.passport().lines(zone.get(1), zone.get(0))).print())
                .isEqualTo(SAME);
    }

    @Test
    void reportsAMissingZoneOfPassportAndCard() {
        assertThat(zone(Pages.passport())).isEqualTo(Zone.absent(true));
        assertThat(crossCheck(null, null, Pages.passport()).facts().zone()).isEqualTo(Zone.absent(true));
        assertThat(crossCheck(DocumentType.NATIONAL_ID, null, Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .zone())
                .isEqualTo(Zone.absent(true));
        assertThat(crossCheck(
                                DocumentType.DRIVERS_LICENSE,
                                null,
                                Pages.passport().with("ID_TYPE", "UNKNOWN"))
                        .facts()
                        .zone())
                .isEqualTo(Zone.absent(false));
        assertThat(crossCheck(DocumentType.PASSPORT, null, Pages.licence())
                        .facts()
                        .zone())
                .as("another document was shown: no zone is missing on it")
                .isEqualTo(Zone.absent(false));
    }

    @Test
    void namesWrongCheckDigits() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("740812", "750913"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.wrong()).containsExactly(Zone.Digit.BIRTH_DATE, Zone.Digit.COMPOSITE);
        assertThat(zone.doubts()).doesNotContain(Zone.Doubt.MALFORMED);
        assertThat(zone.print().birthDate()).as("nothing to compare").isEqualTo(Agreement.NOT_SAID);
        assertThat(zone.print().expiryDate()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void reportsAMalformedFieldOfTheZone() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("UTO", "QQQ"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.doubts()).contains(Zone.Doubt.MALFORMED);
        assertThat(zone.wrong()).isEmpty();
    }

    @Test
    void reportsARepair() {
        List<String> lines = new ArrayList<>(MrzWriter.write(Pages.ANNA));
        lines.set(1, lines.get(1).replace("7408122F", "74O8122F"));

        Zone zone = zone(Pages.passport().lines(lines.toArray(String[]::new)));

        assertThat(zone.doubts()).contains(Zone.Doubt.REPAIRED);
        assertThat(zone.wrong()).isEmpty();
        assertThat(zone.print()).isEqualTo(SAME);
    }

    @Test
    void doesNotReportMissingFillersAsARepair() {
        List<String> lines = MrzWriter.write(Pages.ANNA);

        Zone zone = zone(Pages.passport().lines(lines.get(0).replaceAll("<{5,}$", "<<"), lines.get(1)));

        assertThat(zone.state()).isEqualTo(Zone.State.FOUND);
        assertThat(zone.doubts()).doesNotContain(Zone.Doubt.REPAIRED);
    }

    @Test
    void reportsCharactersThatOnlyThePrintCouldSettle() {
        MrzContents holder = Pages.holder(MrzFormat.TD3, "L8G8902C8", "740812", "Eriksson", "Anna Maria");

        assertThat(zone(Pages.passport().with("DOCUMENT_NUMBER", "L8G8902C8").zone(holder))
                        .doubts())
                .doesNotContain(Zone.Doubt.AMBIGUOUS);
        assertThat(zone(Pages.passport().without("DOCUMENT_NUMBER").zone(holder))
                        .doubts())
                .contains(Zone.Doubt.AMBIGUOUS);
    }

    private static Binding marked(Binding.Specimen specimen) {
        Binding one = Binding.ONE_SIDE;
        return new Binding(one.page(), one.print(), one.portrait(), one.otherFaces(), one.back(), specimen);
    }

    @Test
    void contradictsAPrintedSexByAnUnspecifiedOne() {
        List<String> rows = MrzWriter.write(Pages.ANNA);
        Pages unspecified = Pages.passport().lines(rows.get(0), rows.get(1).replace("F300415", "<300415"));

        assertThat(zone(unspecified).details()).isEqualTo(Agreement.AGREES);
        assertThat(zone(unspecified.lines("X")).details()).isEqualTo(Agreement.AGREES);
        assertThat(zone(Pages.passport().lines("F", rows.get(0), rows.get(1).replace("F300415", "<300415")))
                        .details())
                .isEqualTo(Agreement.DIFFERS);
    }
}
