package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MrzAmbiguitiesTest {
    private static final String DATA = MrzSpecimen.TD3.lines().get(1);

    private static List<MrzAmbiguity> of(List<String> zone, MrzPrint print) {
        return MrzAmbiguities.in(MrzParser.parse(zone).mrz().orElseThrow(), print);
    }

    private static MrzAmbiguity number(int line, int column, String alternatives) {
        return new MrzAmbiguity(MrzField.DOCUMENT_NUMBER, line, column, alternatives);
    }

    private static MrzAmbiguity optional(int line, int column, String alternatives) {
        return new MrzAmbiguity(MrzField.OPTIONAL_DATA, line, column, alternatives);
    }

    @Test
    void listsALongNumberAndTheOptionalDataAfterIt() {
        List<String> card = MrzWriter.write(MrzHolders.card("D23145890786", "AB<6 K"));
        assertThat(card.get(0)).startsWith("I<UTOD23145890<786").contains("<AB<6<");
        List<MrzAmbiguity> data = List.of(
                optional(0, 20, "<KU0"), optional(0, 22, "KAU0"), optional(0, 23, "GQ"), optional(1, 18, "<AU0"));
        assertThat(of(card, MrzPrint.none()))
                .startsWith(number(0, 11, "IS"), number(0, 13, "<KAU"))
                .filteredOn(ambiguity -> ambiguity.line() == 1 || ambiguity.column() > 18)
                .isEqualTo(data);
        assertThat(of(card, MrzPrint.none()))
                .filteredOn(ambiguity -> ambiguity.line() == 0 && ambiguity.column() < 19)
                .as("the tail, and neither its digit nor the filler that ends it")
                .containsExactly(number(0, 11, "IS"), number(0, 13, "<KAU"), number(0, 16, "IS"), number(0, 17, "GQ"));
        MrzPrint printed = new MrzPrint(Optional.of("D23145890786"), Optional.empty(), Optional.empty());
        assertThat(of(card, printed)).isEqualTo(data);
    }

    @Test
    void listsALongNumberToItsEnd() {
        List<String> card = MrzWriter.write(MrzHolders.card("D23145791D231457D23148", ""));
        assertThat(of(card, MrzPrint.none())).containsExactly(number(0, 27, "IS"));
    }

    @Test
    void leavesOutOptionalDataOfAVisa() {
        assertThat(of(MrzSpecimen.MRV_A.lines(), MrzPrint.none()))
                .containsExactly(number(1, 1, "IS"), number(1, 3, "IS"), number(1, 4, "IS"), number(1, 6, "<KAU"));
    }

    @Test
    void listsEachKBetweenFillers() {
        assertThat(columnsOfNames("KAREN<<ANNAK<K<KARL<<K")).containsExactly(18, 26);
        assertThat(columnsOfNames("K<<ANNA<MARIA")).isEmpty();
        assertThat(columnsOfNames("ERIKSSON<<KKK<K")).containsExactly(15, 16, 17, 19);
        assertThat(columnsOfNames("ERIKSSON<<ANNA" + "<".repeat(24) + "K")).containsExactly(43);
        assertThat(columnsOfNames("ERIKSSON<<ANNA" + "<".repeat(22) + "AKK")).isEmpty();
    }

    private static List<Integer> columnsOfNames(String names) {
        String line = "P<UTO" + names + "<".repeat(39 - names.length());
        return of(List.of(line, DATA), MrzPrint.none()).stream()
                .filter(ambiguity -> ambiguity.field() == MrzField.NAMES)
                .peek(ambiguity -> assertThat(ambiguity.alternatives()).isEqualTo("<"))
                .map(MrzAmbiguity::column)
                .toList();
    }

    @Test
    void leavesOutConfirmedNames() {
        List<String> zone = List.of("P<UTOERIKSSON<<K<ANNA<<<<<<<<<<<<<<<<<<<<<<<", DATA);
        MrzPrint confirms = new MrzPrint(Optional.empty(), Optional.of("Eriksson"), Optional.of("K. Anna"));
        assertThat(of(zone, confirms)).noneMatch(ambiguity -> ambiguity.field() == MrzField.NAMES);
        MrzPrint contradicts = new MrzPrint(Optional.empty(), Optional.of("Eriksson"), Optional.of("Anna"));
        assertThat(of(zone, contradicts)).anyMatch(ambiguity -> ambiguity.field() == MrzField.NAMES);
    }
}
