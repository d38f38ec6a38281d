package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzSecondSourceTest {
    private static final List<String> PASSPORT = MrzSpecimen.TD3.lines();

    private static MrzSecondSource number(MrzFormat format, String number) {
        return new MrzSecondSource(format, new MrzPrint(Optional.of(number), Optional.empty(), Optional.empty()));
    }

    private static MrzSecondSource names(String primary, String secondary) {
        return new MrzSecondSource(
                MrzFormat.TD3, new MrzPrint(Optional.empty(), Optional.of(primary), Optional.ofNullable(secondary)));
    }

    private static List<String> passport(String names, String number) {
        return List.of(
                "P<UTO" + names + "<".repeat(39 - names.length()),
                number + PASSPORT.get(1).substring(9));
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C3, L898902C3, L898902C3",
        // Look-alikes of the read characters with the same value.
        "LS989K2C3, L898902C3, L898902C3",
        "L898902C3, ' l-898 902/c3', L898902C3",
        // Characters that do not look like the read ones.
        "L898902C3, X98902C3, L898902C3",
        "L898902C3, ---, L898902C3",
        // Characters that no check digit would accept.
        "L898902C3, L8989O2C3, L898902C3"
    })
    void usesANumberThatMayHaveBeenMisread(String read, String printed, String number) {
        assertThat(number(MrzFormat.TD3, printed).applied(passport("ERIKSSON<<ANNA<MARIA", read)))
                .isEqualTo(passport("ERIKSSON<<ANNA<MARIA", number));
    }

    @Test
    void fillsUpAShortNumber() {
        List<String> older = MrzSpecimen.OLDER_TD3.lines();
        List<String> read = List.of(older.get(0), older.get(1).replace("L898902C<", "L898902CK"));
        assertThat(number(MrzFormat.TD3, "L898902C").applied(read)).isEqualTo(older);
    }

    @Test
    void usesALongNumberIfTheZoneHasOne() {
        List<String> card = MrzSpecimen.LONG_TD1.lines();
        List<String> read = List.of(card.get(0).replace("<7349", "<T349"), card.get(1), card.get(2));
        assertThat(number(MrzFormat.TD1, "D23145890734").applied(read))
                .as("T does not look like 7")
                .isEqualTo(read);
        List<String> other = MrzWriter.write(MrzHolders.card("D23145890786", ""));
        List<String> misread = List.of(other.get(0).replace("<786", "<7SQ"), other.get(1), other.get(2));
        assertThat(number(MrzFormat.TD1, "D23145890786").applied(misread)).isEqualTo(other);
        assertThat(number(MrzFormat.TD1, "D23145890" + "7".repeat(15)).applied(other))
                .as("longer than the line")
                .isEqualTo(other);
        assertThat(number(MrzFormat.TD1, "D23145890786").applied(MrzSpecimen.TD1.lines()))
                .as("a check digit where a long number has a filler")
                .isEqualTo(MrzSpecimen.TD1.lines());
        assertThat(number(MrzFormat.TD3, "L898902C3786").applied(PASSPORT))
                .as("passports have no long numbers")
                .isEqualTo(PASSPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "ERIKSSONKKANNA<MARIA, Eriksson, Anna Maria, ERIKSSON<<ANNA<MARIA",
        "ERIKSSON<ANNA<MARIA, Eriksson, Anna Maria, ERIKSSON<<ANNA<MARIA",
        "ER1K550N<<ANNA, Eriksson, Anna, ERIKSSON<<ANNA",
        "<ING<<ANNA, King, Anna, KING<<ANNA",
        "ERIKSSON<<ANNA, Eriksson, Hanna, ERIKSSON<<ANNA",
        "ERIKSSON<<ANNA, Ericsson, Anna, ERIKSSON<<ANNA",
        "MULLERK<JORG, Müller, Jörg, MULLER<<JORG",
        "MUELLERK<JOERG, Müller, Jörg, MUELLER<<JOERG",
        "ERIKSSONK, Eriksson, , ERIKSSON",
        "ERIKSSON<<ANNA, -, Anna, ERIKSSON<<ANNA"
    })
    void usesNamesThatMayHaveBeenMisread(String read, String primary, String secondary, String names) {
        assertThat(names(primary, secondary).applied(passport(read, "L898902C3")))
                .isEqualTo(passport(names, "L898902C3"));
    }

    @Test
    void givenNamesAloneConfirmNothing() {
        MrzSecondSource given = new MrzSecondSource(
                MrzFormat.TD3, new MrzPrint(Optional.empty(), Optional.empty(), Optional.of("Anna Maria")));
        List<String> read = passport("ERIKSSONKKANNA<MARIA", "L898902C3");
        assertThat(given.applied(read)).isEqualTo(read);
        assertThat(given.confirmsNames(MrzParser.parse(PASSPORT).mrz().orElseThrow()))
                .isFalse();
    }

    @Test
    void confirmsMatchingValues() {
        Mrz mrz = MrzParser.parse(PASSPORT).mrz().orElseThrow();
        assertThat(number(MrzFormat.TD3, "L-898902-C3").confirmsNumber(mrz)).isTrue();
        assertThat(number(MrzFormat.TD3, "L898902C").confirmsNumber(mrz)).isFalse();
        assertThat(number(MrzFormat.TD3, "L898902C3").confirmsNames(mrz)).isFalse();
        assertThat(names("Eriksson", "Anna Maria").confirmsNames(mrz)).isTrue();
        assertThat(names("Eriksson", "Anna").confirmsNames(mrz)).isFalse();
        assertThat(names("Eriksson", "Anna Maria").confirmsNumber(mrz)).isFalse();
    }
}
