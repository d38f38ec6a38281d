package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;

/** The output of a recogniser for characters at places that a test chooses. */
final class SyntheticLine {
    private final CharacterSet characters;
    private final float[][] steps;

    SyntheticLine(CharacterSet characters, int steps) {
        this.characters = characters;
        this.steps = new float[steps][characters.size()];
        for (float[] step : this.steps) {
            step[CharacterSet.BLANK] = 1;
        }
    }

    /** Adds the character with this probability at the step nearest to a place, in steps; the rest stays blank. */
    SyntheticLine see(double place, char character, double probability) {
        int t = (int) Math.round(place);
        if (t >= 0 && t < steps.length) {
            steps[t][characters.indexOf(character)] += (float) probability;
            steps[t][CharacterSet.BLANK] -= (float) probability;
        }
        return this;
    }

    /** Adds a whole text, one character for each pitch. */
    SyntheticLine write(String text, double offset, double pitch) {
        for (int i = 0; i < text.length(); i++) {
            see(offset + i * pitch, text.charAt(i), 0.95);
        }
        return this;
    }

    Posteriors posteriors() {
        return new Posteriors(characters, steps);
    }

    /** Cells in which each character is read clearly. */
    static ZoneCells clear(String text) {
        return unsure(text, text, 0);
    }

    /**
     * Cells in which the character of {@code other} has this probability, and the character of {@code text} has the
     * rest.
     */
    static ZoneCells unsure(String text, String other, double probability) {
        double[][] cells = new double[text.length()][CharacterSet.MRZ.length()];
        for (int i = 0; i < cells.length; i++) {
            java.util.Arrays.fill(cells[i], 1e-5);
            cells[i][CharacterSet.MRZ.indexOf(text.charAt(i))] += 1 - probability;
            cells[i][CharacterSet.MRZ.indexOf(other.charAt(i))] += probability;
        }
        return new ZoneCells(cells);
    }

    static List<ZoneCells> clear(List<String> lines) {
        return new ArrayList<>(lines.stream().map(SyntheticLine::clear).toList());
    }
}
