package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzRowTest {
    private static final String NAMES = MrzSpecimen.TD3.lines().get(0);
    private static final String DATA = MrzSpecimen.TD3.lines().get(1);

    private static List<MrzRow> rows(String... page) {
        return MrzRow.of(List.of(page));
    }

    private static List<String> texts(String... page) {
        return rows(page).stream().map(MrzRow::text).toList();
    }

    @ParameterizedTest
    @EnumSource
    void splitsALineWithAWholeZone(MrzSpecimen specimen) {
        String[] page = {"PASSPORT, FIRST PAGE OF UTOPIA", String.join("", specimen.lines()), "SPECIMEN OF A PASSPORT"};
        assertThat(rows(page).stream().filter(row -> row.first() == row.last()).map(MrzRow::text))
                .containsExactlyElementsOf(Stream.of(
                                List.of("PASSPORTFIRSTPAGEOFUTOPIA"), specimen.lines(), List.of("SPECIMENOFAPASSPORT"))
                        .flatMap(List::stream)
                        .toList());
        assertThat(rows(page)).filteredOn(row -> row.first() == row.last()).satisfies(rows -> {
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).first()).isEqualTo(i);
            }
        });
    }

    @Test
    void joinsNeighboursUpToALineAndTwoFillers() {
        assertThat(rows(DATA.substring(0, 20), DATA.substring(20) + "<<"))
                .extracting(MrzRow::first, MrzRow::last, MrzRow::text)
                .containsExactly(
                        tuple(0, 0, DATA.substring(0, 20)),
                        tuple(1, 1, DATA.substring(20) + "<<"),
                        tuple(0, 1, DATA + "<<"));
        assertThat(texts(DATA.substring(0, 20), DATA.substring(20) + "<<<"))
                .containsExactly(DATA.substring(0, 20), DATA.substring(20) + "<<<");
    }

    @Test
    void joinsOnlyNeighbours() {
        assertThat(texts(DATA.substring(0, 20), "·~#*·", DATA.substring(20))).doesNotContain(DATA);
        assertThat(texts(DATA.substring(0, 20), " ", DATA.substring(20))).contains(DATA);
    }

    @Test
    void countsForeignLinesButNoBlankOnes() {
        assertThat(rows("A", "·~#*·", "", "B"))
                .extracting(MrzRow::first, MrzRow::text)
                .containsExactly(tuple(0, "A"), tuple(2, "B"));
    }

    @Test
    void ignoresTwoSpecksButNotThree() {
        assertThat(texts("·P<UTO·ERIKSSON")).containsExactly("P<UTOERIKSSON");
        assertThat(texts("·P<UTO·ERIKSSON·")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u00a0", "\u2003", "\u3000", "   "})
    void splitsWordsAtAnySpace(String space) {
        MrzRow row = rows(space + String.join(space, "P", "UTO", "ERIKSSON", "ANNA") + space)
                .get(0);
        assertThat(row.text()).isEqualTo("PUTOERIKSSONANNA");
        assertThat(row.spaced()).isEqualTo("P<UTO<ERIKSSON<ANNA");
    }

    @Test
    void readsMisreadFillers() {
        assertThat(texts("P‹UTO＜A〈B⟨C≤D≺E(F{Gく")).containsExactly("P<UTO<A<B<C<D<E<F<G<");
        assertThat(texts("P<UTOERIKSSON«ANNA")).containsExactly("P<UTOERIKSSON<<ANNA");
    }

    @Test
    void ignoresEndlessLinesAndPages() {
        assertThat(texts(NAMES + " ".repeat(156))).containsExactly(NAMES);
        assertThat(texts(NAMES + " ".repeat(157))).isEmpty();
        String[] page = Collections.nCopies(401, "~~~").toArray(String[]::new);
        page[400] = NAMES;
        assertThat(texts(page)).isEmpty();
        page[399] = NAMES;
        assertThat(texts(page)).containsExactly(NAMES);
    }
}
