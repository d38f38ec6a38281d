package io.kyc.local.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridFitTest {
    private static final String LINE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    /** Characters whose spacing widens along the line, as on a page seen at an angle; some of them are missing. */
    private static List<ReadCharacter> peaks(String text, double widening, String lost) {
        List<ReadCharacter> peaks = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (lost.indexOf(text.charAt(i)) < 0) {
                double part = i / (text.length() - 1.0);
                double at = 3 + 140 * (part + widening * part * (part - 1));
                peaks.add(new ReadCharacter(text.charAt(i), at, 0.9));
            }
        }
        return peaks;
    }

    @Test
    void findsPlacesDespiteLostFillersAndPerspective() {
        for (double widening : new double[] {0, 0.1, -0.1}) {
            List<ReadCharacter> peaks = peaks(LINE, widening, "<");
            GridFit fit = GridFit.of(peaks, 150, 44).orElseThrow();
            assertThat(fit.quality()).as("widening %s", widening).isGreaterThan(0.8);
            for (ReadCharacter peak : peaks) {
                int place = (int) Math.rint(fit.grid().cell(peak.position() / 150, 44));
                assertThat(LINE.charAt(place)).isEqualTo(peak.character());
            }
        }
    }

    @Test
    void fitsWorseWithAnotherNumberOfPlaces() {
        List<ReadCharacter> peaks = peaks(LINE, 0, "<");
        double right = GridFit.of(peaks, 150, 44).orElseThrow().quality();
        assertThat(GridFit.of(peaks, 150, 36).orElseThrow().quality()).isLessThan(right - 0.2);
    }

    @Test
    void needsHalfOfTheCharacters() {
        List<ReadCharacter> peaks = peaks("P<UTOLI<<WEI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", 0, "<");
        assertThat(GridFit.of(peaks, 150, 44)).isEmpty();
    }

    @Test
    void placesAFewCharactersOnAGivenGrid() {
        CharacterGrid lent =
                GridFit.of(peaks(LINE, 0.05, "<"), 150, 44).orElseThrow().grid();
        List<ReadCharacter> names = peaks("P<UTOLI<<WEI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", 0.05, "<");
        CharacterGrid grid = GridFit.near(lent, names, 150, 44).grid();
        assertThat(names)
                .extracting(peak -> Math.rint(grid.cell(peak.position() / 150, 44)))
                .containsExactly(0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 9.0, 10.0, 11.0);
        assertThat(grid.pitch()).isCloseTo(lent.pitch(), within(0.001));
    }

    @Test
    void takesEmptyPlacesForFillers() {
        String text = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        SyntheticLine line = new SyntheticLine(CharacterSet.mrz(), 150);
        for (int i = 0; i < 30; i++) {
            line.see(4 + i * 3.2, text.charAt(i), 0.9);
        }
        ZoneCells cells = ZoneCells.of(line.posteriors(), new CharacterGrid(4 / 150.0, 3.2 / 150, 0), 44);
        for (int i = 0; i < 44; i++) {
            assertThat(cells.of(i, text.charAt(i))).as("place %d", i).isGreaterThan(0.5);
        }
    }
}
