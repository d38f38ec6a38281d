package io.kyc.document.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.document.reading.FieldName;
import io.kyc.document.reading.Pages;
import io.kyc.document.text.PersonName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBreaksTest extends CrossCheckedPages {
    private static String set(FieldName name, String printed, String family, String given) {
        return WordBreaks.of(Optional.of(new PersonName(family, given, false))).set(name, printed);
    }

    @ParameterizedTest
    @CsvSource({
        "KOWAL SKA-KWIATKOWSKA, KOWALSKA KWIATKOWSKA, KOWALSKA-KWIATKOWSKA",
        "KOWALSKA-KWIAT KOWSKA, KOWALSKA KWIATKOWSKA, KOWALSKA-KWIATKOWSKA",
        "KOWALSKAKWIATKOWSKA, KOWALSKA KWIATKOWSKA, KOWALSKA KWIATKOWSKA",
        "KO WAL SKA, KOWALSKA, KOWALSKA",
        "VANDER BERG, VAN DER BERG, VAN DER BERG",
        "O' BRIEN, OBRIEN, O'BRIEN",
        "Müller Lüden scheidt, MUELLER LUEDENSCHEIDT, Müller Lüdenscheidt",
        "Güe ll, GUELL, Güell",
        "SØREN SEN, SOERENSEN, SØRENSEN",
        "ANNE-MARIE, ANNEMARIE, ANNE-MARIE",
        "GARCÍA LÓ PEZ, GARCIA LOPEZ, GARCÍA LÓPEZ"
    })
    void setsTheBreaksOfAFamilyNameAsTheZoneHasThem(String printed, String zone, String set) {
        assertThat(set(FieldName.LAST_NAME, printed, zone, "ANNA")).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_NAME, AN NA, ANNA MARIA, ANNA",
        "MIDDLE_NAME, MAR IA, ANNA MARIA, MARIA",
        "FIRST_NAME, ANNAMARIA, ANNA MARIA, ANNA MARIA",
        "FIRST_NAME, JEAN-PI ERRE, JEAN PIERRE LUC, JEAN-PIERRE",
        "FIRST_NAME, ANNA MAR, ANNA MARIA, ANNA MAR"
    })
    void setsThoseOfGivenNamesInOneFieldOrInTwo(FieldName name, String printed, String zone, String set) {
        assertThat(set(name, printed, "ERIKSSON", zone)).isEqualTo(set);
    }

    @Test
    void leavesANameOfOtherLettersAsItIs() {
        assertThat(set(FieldName.LAST_NAME, "KOWAL SKI", "KOWALSKA", "ANNA")).isEqualTo("KOWAL SKI");
        assertThat(set(FieldName.SUFFIX, "J R", "JR", "ANNA")).isEqualTo("J R");
        assertThat(set(FieldName.LAST_NAME, "", "KOWALSKA", "ANNA")).isEmpty();
        assertThat(WordBreaks.of(Optional.empty()).set(FieldName.LAST_NAME, "KOWAL SKA"))
                .isEqualTo("KOWAL SKA");
    }

    @Test
    void takesNoLongOverANameThatCouldBeWrittenInManyWays() {
        String printed = "Ü".repeat(40) + "X";
        assertThat(set(FieldName.LAST_NAME, printed, "UE".repeat(40), "")).isEqualTo(printed);
    }

    @Test
    void reportsTheNameWithTheZonesBreaks() {
        CrossChecked passport = passport(Pages.passport()
                .with("LAST_NAME", "KOWAL SKA-KWIATKOWSKA")
                .zone(Pages.named("Kowalska-Kwiatkowska", "Anna Maria")));

        assertThat(value(passport, "LAST_NAME")).isEqualTo("KOWALSKA-KWIATKOWSKA printed");
        assertThat(passport.facts().zone().print()).isEqualTo(SAME);
    }
}
