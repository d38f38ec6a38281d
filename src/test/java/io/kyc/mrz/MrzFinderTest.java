package io.kyc.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MrzFinderTest {
    private static final String NAMES = MrzSpecimen.TD3.lines().get(0);
    private static final String DATA = MrzSpecimen.TD3.lines().get(1);
    private static final List<String> CARD = MrzSpecimen.TD1.lines();
    /** A card's line of dates whose digits all look like letters, so that it also fits the lines beside it. */
    private static final String MANY_FACED = "1101012M2101018UTO<<<<<<<<<<<6";

    private static List<MrzFinder.Find> finds(String... page) {
        return MrzFinder.find(MrzRow.of(Arrays.asList(page)));
    }

    private static List<List<String>> found(String... page) {
        return finds(page).stream()
                .map(find -> find.fits().stream().map(MrzFit::text).toList())
                .toList();
    }

    @Test
    void findsALineOfDatesByItsSixDigits() {
        List<String> zone = MrzWriter.write(new MrzContents(
                MrzFormat.TD3,
                new MrzDocument("P", "UTO", "ABCDEFGHI", new MrzDate("280512")),
                new MrzHolder("Eriksson", "Anna", "UTO", new MrzDate("800512"), 'F'),
                ""));
        assertThat(finds(zone.get(0), withLettersForDigits(zone.get(1), 6))).hasSize(1);
        assertThat(MrzReader.read(List.of(zone.get(0), withLettersForDigits(zone.get(1), 6)))
                        .verified())
                .isTrue();
        assertThat(finds(zone.get(0), withLettersForDigits(zone.get(1), 5))).isEmpty();
    }

    /** Replaces the first digits by letters that look like them, until this many digits are left. */
    private static String withLettersForDigits(String line, long digits) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 9; text.chars().filter(Character::isDigit).count() > digits; i++) {
            int alike = "01258".indexOf(text.charAt(i));
            text.setCharAt(i, alike < 0 ? text.charAt(i) : "OIZSB".charAt(alike));
        }
        return text.toString();
    }

    @Test
    void requiresABetterShapeWithoutCheckDigits() {
        String names = MrzSpecimen.TD2.lines().get(0);
        // No check digit holds and UTQ is not a state. Of the 20 places for digits or letters, first one and then two
        // have neither.
        assertThat(found(names, "D231458908UTQ7408123F1204151<<<<<<<7"))
                .containsExactly(List.of(names, "D231458908UTQ7408123F1204151<<<<<<<7"));
        assertThat(finds(names, "D231458908UTQ740812371204151<<<<<<<7")).hasSize(1);
        assertThat(finds(names, "D231458908U4Q740812371204151<<<<<<<7")).isEmpty();
        assertThat(finds(names, "D231458908UTQ7408123F1204151<<<<<<7"))
                .as("nor may a filler be missing")
                .isEmpty();
        assertThat(finds(names, "D231458907UTQ7408123F1204151<<<<<<7"))
                .as("but where one digit holds it may")
                .isNotEmpty();
    }

    @Test
    void usesNoLineTwice() {
        assertThat(finds(MANY_FACED, CARD.get(2))).isEmpty();
        assertThat(finds(CARD.get(0), MANY_FACED)).isEmpty();
        assertThat(found(CARD.get(0), MANY_FACED, CARD.get(2)))
                .containsExactly(List.of(CARD.get(0), MANY_FACED, CARD.get(2)));
    }

    @Test
    void looksForTheFirstLineAboveAndForTheThirdBelow() {
        assertThat(finds(DATA, NAMES)).isEmpty();
        assertThat(finds(CARD.get(2), CARD.get(1), CARD.get(0))).isEmpty();
        assertThat(finds(CARD.get(0), CARD.get(2), CARD.get(1))).isEmpty();
    }

    @Test
    void allowsTwoOtherLinesBetween() {
        String[] between = {"SPECIMEN", "OF UTOPIA", "NOT VALID"};
        for (int n = 0; n <= 3; n++) {
            List<String> passport = new ArrayList<>(List.of("PASSPORT", "TYPE P", NAMES));
            List<String> card = new ArrayList<>(List.of("CARD", "TYPE I", CARD.get(0), CARD.get(1)));
            for (int i = 0; i < n; i++) {
                passport.add(between[i]);
                card.add(between[i]);
            }
            passport.add(DATA);
            card.add(CARD.get(2));
            List<List<String>> passports = found(passport.toArray(String[]::new));
            List<List<String>> cards = found(card.toArray(String[]::new));
            if (n < 3) {
                assertThat(passports).contains(List.of(NAMES, DATA));
                assertThat(cards).contains(CARD);
            } else {
                assertThat(passports).doesNotContain(List.of(NAMES, DATA));
                assertThat(cards).doesNotContain(CARD);
            }
        }
    }

    @Test
    void prefersTheNearestLine() {
        String other = "P<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<<<<<<<<<";
        assertThat(found(other, NAMES, DATA)).containsExactly(List.of(NAMES, DATA), List.of(other, DATA));
        assertThat(found(NAMES, other, DATA)).containsExactly(List.of(other, DATA), List.of(NAMES, DATA));
        String third = "STEVENSON<<PETER<<<<<<<<<<<<<<";
        assertThat(found(CARD.get(0), CARD.get(1), third, CARD.get(2)))
                .containsExactly(
                        List.of(CARD.get(0), CARD.get(1), third), List.of(CARD.get(0), CARD.get(1), CARD.get(2)));
    }

    @Test
    void requiresAFirstLetterOfTheFormat() {
        assertThat(finds("Q" + NAMES.substring(1), DATA)).isEmpty();
        assertThat(finds("I" + NAMES.substring(1), DATA)).isEmpty();
        assertThat(finds("1" + CARD.get(0).substring(1), CARD.get(1), CARD.get(2)))
                .hasSize(1);
        assertThat(MrzReader.read(List.of("1" + CARD.get(0).substring(1), CARD.get(1), CARD.get(2)))
                        .repairs())
                .containsExactly(new MrzRepair(MrzField.DOCUMENT_CODE, 0, 0, MrzRepair.Basis.POSITION));
    }

    @Test
    void takesNoHeadingForTheFirstLine() {
        assertThat(finds("PASSEPORT", DATA)).as("no filler and no state").isEmpty();
        assertThat(finds("PUTOERIKSSON", DATA)).as("no filler but a state").isNotEmpty();
        assertThat(finds("PAS<SEPORT", DATA)).as("no state but a filler").isNotEmpty();
        String full = "PASSEPORT".repeat(5).substring(0, 44);
        assertThat(finds(full, DATA)).as("neither, but no place is missing").hasSize(1);
    }
}
