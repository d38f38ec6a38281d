package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reader chooses one of several zones on a page. Each name says which one. */
class MrzReaderChoiceTest {
    private static final List<String> PASSPORT = MrzSpecimen.TD3.lines();
    private static final List<String> VISA = MrzSpecimen.MRV_A.lines();
    private static final String NAMES = PASSPORT.get(0);
    private static final String DATA = PASSPORT.get(1);

    private static MrzReading read(List<String> one, List<String> other) {
        return MrzReader.read(page(one, other));
    }

    private static List<String> lines(MrzReading reading) {
        return reading.mrz().orElseThrow().lines();
    }

    private static List<String> page(List<String> one, List<String> other) {
        List<String> page = new ArrayList<>(one);
        page.add("SPECIMEN");
        page.add("OF UTOPIA");
        page.addAll(other);
        return page;
    }

    private static void assertChosen(List<String> chosen, List<String> one, List<String> other) {
        assertThat(read(one, other).mrz().orElseThrow().lines()).isEqualTo(chosen);
        assertThat(read(other, one).mrz().orElseThrow().lines()).isEqualTo(chosen);
    }

    @Test
    void prefersTheZoneWithMoreCheckDigits() {
        assertChosen(PASSPORT, PASSPORT, VISA);
    }

    @Test
    void prefersTheZoneThatVerifiesAsRead() {
        List<String> misread = List.of(
                "P<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<<<<<<<<<",
                MrzSpecimen.OLDER_TD3.lines().get(1).replace("690806", "69O8O6"));
        assertThat(MrzReader.read(misread).repairs()).hasSize(2);
        assertChosen(PASSPORT, PASSPORT, misread);
    }

    @Test
    void prefersTheZoneWithFewerRepairs() {
        List<String> once = List.of(NAMES, DATA.replace("740812", "74O812"));
        List<String> thrice = List.of(NAMES, DATA.replace("7408122F1204159", "74O8I22F12O4159"));
        assertThat(read(once, thrice).repairs())
                .isEqualTo(read(thrice, once).repairs())
                .containsExactly(new MrzRepair(MrzField.BIRTH_DATE, 1, 15, MrzRepair.Basis.POSITION));
    }

    @Test
    void prefersARepairableZone() {
        List<String> wrong = List.of(NAMES, DATA.replace("7408122", "7408132"));
        List<String> misread = List.of(NAMES, DATA.replace("740812", "74O812"));
        assertChosen(PASSPORT, wrong, misread);
        List<String> inNumber = List.of(NAMES, DATA.replace("L898902", "L8989O2"));
        MrzPrint print = new MrzPrint(Optional.of("L898902C3"), Optional.empty(), Optional.empty());
        assertThat(lines(MrzReader.read(page(wrong, inNumber), print))).isEqualTo(PASSPORT);
        assertThat(lines(MrzReader.read(page(inNumber, wrong), print))).isEqualTo(PASSPORT);
    }

    @Test
    void prefersTheZoneWithFewerDefects() {
        List<String> one = List.of(NAMES, DATA.substring(0, 43) + "7");
        List<String> two = List.of(NAMES, DATA.replace("7408122", "7408132"));
        assertThat(read(one, two).defects())
                .isEqualTo(read(two, one).defects())
                .containsExactly(MrzDefect.COMPOSITE_CHECK_DIGIT);
    }

    @Test
    void tellsAStatesOwnFormatByItsStart() {
        List<String> french = List.of("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6");
        assertThat(MrzReader.read(french).mrz().orElseThrow().format()).isEqualTo(MrzFormat.FRENCH_CARD);
        List<String> icao = List.of(french.get(0), MrzSpecimen.TD2.lines().get(1));
        assertThat(MrzReader.read(icao).verified()).isFalse();
        assertThat(MrzReader.read(List.of(french.get(0).replace("IDFRA", "I<FRA"), icao.get(1)))
                        .mrz()
                        .orElseThrow()
                        .format())
                .isEqualTo(MrzFormat.TD2);
    }

    @Test
    void findsTheZoneAmongLinesOfDigits() {
        List<String> page = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> page.add("P<UTO<" + (100_000 + i * 7919) + "7408122F1204159<" + i));
        page.addAll(PASSPORT);
        IntStream.range(9, 18).forEach(i -> page.add("P<UTO<" + (100_000 + i * 7919) + "7408122F1204159<" + i));
        assertThat(MrzReader.read(page).mrz().orElseThrow().lines()).isEqualTo(PASSPORT);
    }

    @Test
    void reportsWhereFillersWereChanged() {
        assertThat(fillers("P<UTOERIKSSON<<ANNA<MARIA", DATA))
                .containsExactly(new MrzRepair(MrzField.NAMES, 0, 25, MrzRepair.Basis.FILLERS));
        assertThat(fillers(NAMES + "<<", DATA))
                .as("at the last place when there were too many behind it")
                .containsExactly(new MrzRepair(MrzField.NAMES, 0, 43, MrzRepair.Basis.FILLERS));
        assertThat(fillers(NAMES, DATA.replace("B<<<<<1", "B<<<<<<<1")))
                .containsExactly(new MrzRepair(MrzField.OPTIONAL_DATA, 1, 42, MrzRepair.Basis.FILLERS));
        assertThat(fillers(NAMES, MrzSpecimen.OLDER_TD3.lines().get(1).replaceFirst("<", "")))
                .containsExactly(new MrzRepair(MrzField.DOCUMENT_NUMBER, 1, 8, MrzRepair.Basis.FILLERS));
        assertThat(fillers("PUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", DATA))
                .containsExactly(new MrzRepair(MrzField.DOCUMENT_CODE, 0, 1, MrzRepair.Basis.FILLERS));
    }

    private static List<MrzRepair> fillers(String... lines) {
        MrzReading reading = MrzReader.read(List.of(lines));
        assertThat(reading.verified()).isTrue();
        assertThat(reading.repairs()).isNotEmpty();
        return reading.repairs();
    }
}
