package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzFitTest {
    private static final String NAMES = MrzSpecimen.TD3.lines().get(0);
    private static final String DATA = MrzSpecimen.TD3.lines().get(1);

    private static List<MrzFit> fits(String text, MrzFormat format, int line) {
        return MrzFit.of(MrzRow.of(List.of(text)).get(0), format, line);
    }

    private static List<String> texts(String text, MrzFormat format, int line) {
        return fits(text, format, line).stream().map(MrzFit::text).toList();
    }

    private static int checks(String text, MrzFormat format, int line) {
        return fits(text, format, line).get(0).checks();
    }

    @Test
    void countsTheCodesAndCheckDigitsOfEachLine() {
        Map<MrzSpecimen, List<Integer>> checks = Map.of(
                MrzSpecimen.TD3, List.of(1, 6),
                MrzSpecimen.OLDER_TD3, List.of(1, 6),
                MrzSpecimen.TD2, List.of(1, 5),
                MrzSpecimen.LONG_TD2, List.of(1, 4), // The check digit of a long number is at another place.
                MrzSpecimen.TD1, List.of(2, 3, 0), // The composite covers two lines.
                MrzSpecimen.LONG_TD1, List.of(1, 3, 0),
                MrzSpecimen.MRV_A, List.of(1, 4),
                MrzSpecimen.MRV_B, List.of(1, 4));
        checks.forEach((specimen, counts) -> {
            for (int line = 0; line < counts.size(); line++) {
                assertThat(checks(specimen.lines().get(line), specimen.format(), line))
                        .as("%s line %s", specimen, line + 1)
                        .isEqualTo(counts.get(line));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"9,7,4", "19,3,4", "27,8,4", "42,2,4", "43,1,5", "12,Q,5", "9,S,4", "19,Z,6", "43,O,6"})
    void countsCheckDigitsAfterReplacingLookAlikes(int column, char c, int checks) {
        String text = DATA.substring(0, column) + c + DATA.substring(column + 1);
        assertThat(checks(text, MrzFormat.TD3, 1)).isEqualTo(checks);
    }

    @Test
    void allowsThreeWrongPlacesOfTwenty() {
        assertThat(fits("D231458907UTO7408122F1204159<<<<<<<6", MrzFormat.TD2, 1))
                .extracting(MrzFit::shape)
                .containsExactly(1.0);
        assertThat(fits("D2314589073477408122F1204159<<<<<<<6", MrzFormat.TD2, 1))
                .extracting(MrzFit::shape)
                .containsExactly(0.85);
        assertThat(fits("D231458907347740812271204159<<<<<<<6", MrzFormat.TD2, 1))
                .isEmpty();
        assertThat(fits("D231458907012740812271204159<<<<<<<6", MrzFormat.TD2, 1))
                .as("what looks like a letter is one")
                .extracting(MrzFit::shape)
                .containsExactly(0.95);
    }

    @Test
    void listsTheMostLikelyFirst() {
        List<MrzFit> fits = fits("L898902C36UTO7408122F1204159ZE184226B10", MrzFormat.TD3, 1);
        assertThat(fits.get(0).text()).isEqualTo(DATA);
        assertThat(fits).anyMatch(fit -> fit.shape() < 1).anyMatch(fit -> fit.checks() < 6);
        assertThat(fits)
                .isSortedAccordingTo(Comparator.comparingInt(MrzFit::checks)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(MrzFit::shape).reversed()));
    }

    @Test
    void keepsALineOfTheRightLength() {
        assertThat(fits(DATA, MrzFormat.TD3, 1)).singleElement().satisfies(fit -> {
            assertThat(fit.text()).isEqualTo(DATA);
            assertThat(fit.refilled()).isFalse();
        });
        assertThat(fits("P<UTO ERIKSSON<<ANNA MARIA<<<<<<<<<<<<<<<<<<", MrzFormat.TD3, 0))
                .as("a gap may be a filler")
                .anySatisfy(fit -> {
                    assertThat(fit.text()).isEqualTo("P<UTO<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<");
                    assertThat(fit.refilled()).isTrue();
                });
    }

    @Test
    void removesUpToSixSurplusCharacters() {
        assertThat(texts(DATA + "<<<<<<", MrzFormat.TD3, 1)).contains(DATA);
        assertThat(fits(DATA + "<<<<<<<", MrzFormat.TD3, 1)).isEmpty();
        assertThat(texts("TYPE12" + DATA, MrzFormat.TD3, 1)).contains(DATA);
        assertThat(texts(DATA.replace("B<<<<<1", "B<<<<<<<<<<<1"), MrzFormat.TD3, 1))
                .contains(DATA);
        assertThat(texts(NAMES.replace("ANNA<", "ANNA<<"), MrzFormat.TD3, 0)).contains(NAMES);
    }

    @Test
    void removesNoOtherCharacter() {
        String doubled = DATA.replace("L898", "L8998");
        assertThat(texts(doubled, MrzFormat.TD3, 1)).isNotEmpty().doesNotContain(DATA);
        assertThat(MrzReader.read(List.of(NAMES, doubled)).verified()).isFalse();
        assertThat(texts(DATA.replace("898", "8<98"), MrzFormat.TD3, 1))
                .as("nor a single filler")
                .doesNotContain(DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P<D<<", "P<D<", "P<D", "PD<<", "PD<", "PD"})
    void restoresFillersOfCodes(String codes) {
        String line =
                MrzWriter.write(MrzHolders.passport("D", "Müller", "Jörg")).get(0);
        assertThat(texts(codes + line.substring(5), MrzFormat.TD3, 0)).contains(line);
    }

    @ParameterizedTest
    @CsvSource({"L898902C,true", "L898902,true", "L89890,true", "L8989,false"})
    void restoresUpToThreeFillersOfAShortNumber(String number, boolean found) {
        List<String> passport =
                MrzWriter.write(MrzHolders.holder(MrzFormat.TD3, "P", "UTO", number, "", "Eriksson", "Anna"));
        String data = passport.get(1);
        assertThat(texts(data.replaceFirst("<+", ""), MrzFormat.TD3, 1).contains(data))
                .isEqualTo(found);
        String card = MrzWriter.write(MrzHolders.card(number, "")).get(0);
        String read = card.substring(0, 5) + card.substring(5).replaceFirst("<+", "");
        assertThat(texts(read, MrzFormat.TD1, 0).contains(card)).isEqualTo(found);
    }

    @Test
    void restoresFillersAfterOptionalData() {
        List<String> card = MrzWriter.write(MrzHolders.card("D23145890", "AB12 CD34"));
        assertThat(texts(card.get(0).replaceFirst("<+$", ""), MrzFormat.TD1, 0)).contains(card.get(0));
        assertThat(texts(card.get(1).replaceFirst("<+(?=.$)", ""), MrzFormat.TD1, 1))
                .contains(card.get(1));
        assertThat(texts(card.get(2).replaceFirst("<+$", ""), MrzFormat.TD1, 2)).contains(card.get(2));
        String td2 = MrzSpecimen.TD2.lines().get(1);
        assertThat(texts(td2.replaceFirst("<+(?=.$)", ""), MrzFormat.TD2, 1)).contains(td2);
    }

    @Test
    void restoresUpToSeventeenCharactersOfADateLine() {
        assertThat(visa("L898902")).as("all 16 of the optional data and one").hasSize(1);
        assertThat(visa("L89890")).as("and two").isEmpty();
        assertThat(texts("P<UTOE", MrzFormat.TD3, 0))
                .as("names may be that short")
                .contains("P<UTOE" + "<".repeat(38));
    }

    private static List<String> visa(String number) {
        String line = MrzWriter.write(MrzHolders.holder(MrzFormat.MRV_A, "V", "UTO", number, "", "Eriksson", "Anna"))
                .get(1);
        String read = number + "<" + line.substring(9).replaceFirst("<+$", "");
        return texts(read, MrzFormat.MRV_A, 1).stream().filter(line::equals).toList();
    }
}
