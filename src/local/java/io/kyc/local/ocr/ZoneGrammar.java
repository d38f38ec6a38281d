package io.kyc.local.ocr;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Knows which characters usually follow which in a field of a machine-readable zone, and finds the most likely text of
 * uncertain places (Viterbi's algorithm). It decides what single places cannot: the blurred fillers at the end of a
 * line look like K, E or R, but a name does not end in ten of them.
 *
 * <p>Each state has one kind of character. The probabilities are rough; only their orders of magnitude matter.
 */
final class ZoneGrammar {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /**
     * Family name, its inner fillers, the two fillers between the names, given names, their inner fillers, fillers to
     * the end.
     */
    static final ZoneGrammar NAMES = new ZoneGrammar(
            new double[][] {letters(1), filler(), filler(), filler(), letters(1), filler(), filler()},
            new double[] {1, 0, 0.02, 0, 0, 0, 0},
            new double[][] {
                {0.83, 0.04, 0.11, 0, 0, 0, 0.02},
                {1, 0, 0, 0, 0, 0, 0},
                {0, 0, 0, 1, 0, 0, 0},
                {0, 0, 0, 0, 1, 0, 0},
                {0, 0, 0, 0, 0.82, 0.06, 0.12},
                {0, 0, 0, 0, 1, 0, 0},
                {0, 0, 0, 0, 0.0005, 0, 0.9995}
            },
            new double[] {0.1, 0, 0, 0.01, 1, 0, 1});

    /** One to three letters, then fillers: states and nationalities. */
    static final ZoneGrammar STATE = new ZoneGrammar(
            new double[][] {letters(1), filler()},
            new double[] {1, 0},
            new double[][] {{0.97, 0.03}, {0, 1}},
            new double[] {1, 1});

    /** Letters and digits, then fillers: document numbers. */
    static final ZoneGrammar NUMBER = new ZoneGrammar(
            new double[][] {lettersAndDigits(), filler()},
            new double[] {1, 0},
            new double[][] {{0.95, 0.05}, {0.002, 0.998}},
            new double[] {1, 1});

    /** Optional data: only fillers, or letters, digits and a few inner fillers, then fillers. */
    static final ZoneGrammar OPTIONAL = new ZoneGrammar(
            new double[][] {lettersAndDigits(), filler(), filler()},
            new double[] {0.5, 0, 0.5},
            new double[][] {{0.89, 0.01, 0.1}, {1, 0, 0}, {0.005, 0, 0.995}},
            new double[] {1, 0, 1});

    /** A place is clear when what is seen there has at least this probability. */
    private static final double CLEAR = 0.9;
    /** A place may hold a filler when one has at least this probability. */
    private static final double FILLER_LIKE = 0.01;

    private static final double UNCLEAR_FILLERS = 0.2;
    private static final double WEIGHT_OF_CLEAR_SIGHT = 3;

    private final double[][] emission;
    private final double[] start;
    private final double[][] transition;
    private final double[] end;

    private ZoneGrammar(double[][] emission, double[] start, double[][] transition, double[] end) {
        this.emission = logs(emission);
        this.start = logs(new double[][] {start})[0];
        this.transition = logs(transition);
        this.end = logs(new double[][] {end})[0];
    }

    /** @return the most likely text of the places {@code from} (inclusive) to {@code to} (exclusive) */
    String read(ZoneCells cells, int from, int to) {
        int states = start.length;
        double weight = tellsFillers(cells, from, to) ? WEIGHT_OF_CLEAR_SIGHT : 1;
        double[][] score = new double[to - from][states];
        int[][] before = new int[to - from][states];
        int[][] character = new int[to - from][states];
        for (int i = 0; i < to - from; i++) {
            for (int s = 0; s < states; s++) {
                int best = 0;
                double bestEmission = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < emission[s].length; c++) {
                    double e = emission[s][c] + weight * Math.log(cells.probabilities()[from + i][c]);
                    if (e > bestEmission) {
                        bestEmission = e;
                        best = c;
                    }
                }
                character[i][s] = best;
                score[i][s] = bestEmission + (i == 0 ? start[s] : arrive(score[i - 1], s, before[i]));
            }
        }
        return backwards(score[to - from - 1], before, character);
    }

    /**
     * Whether the picture tells fillers from letters: nearly all places that may hold a filler do so clearly. Then a letter that
     * is seen beside fillers is one, however rare; else it may be a blurred filler.
     */
    private static boolean tellsFillers(ZoneCells cells, int from, int to) {
        long clear = IntStream.range(from, to)
                .filter(place -> cells.of(place, '<') >= CLEAR)
                .count();
        long unclear = IntStream.range(from, to)
                .filter(place -> cells.of(place, '<') >= FILLER_LIKE && cells.of(place, '<') < CLEAR)
                .count();
        return clear >= 2 && unclear <= Math.max(1, UNCLEAR_FILLERS * clear);
    }

    private double arrive(double[] score, int state, int[] before) {
        double best = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < score.length; s++) {
            if (score[s] + transition[s][state] > best) {
                best = score[s] + transition[s][state];
                before[state] = s;
            }
        }
        return best;
    }

    private String backwards(double[] last, int[][] before, int[][] character) {
        int state = 0;
        for (int s = 1; s < last.length; s++) {
            if (last[s] + end[s] > last[state] + end[state]) {
                state = s;
            }
        }
        char[] text = new char[before.length];
        for (int i = text.length - 1; i >= 0; i--) {
            text[i] = CharacterSet.MRZ.charAt(character[i][state]);
            state = before[i][state];
        }
        return new String(text);
    }

    private static double[] letters(double share) {
        double[] p = new double[CharacterSet.MRZ.length()];
        for (char c : LETTERS.toCharArray()) {
            p[CharacterSet.MRZ.indexOf(c)] = share / LETTERS.length();
        }
        return p;
    }

    /** Digits are more common than letters. */
    private static double[] lettersAndDigits() {
        double[] p = letters(0.3);
        Arrays.fill(p, 0, 10, 0.07);
        return p;
    }

    private static double[] filler() {
        double[] p = new double[CharacterSet.MRZ.length()];
        p[p.length - 1] = 1;
        return p;
    }

    private static double[][] logs(double[][] probabilities) {
        return Arrays.stream(probabilities)
                .map(row -> Arrays.stream(row).map(Math::log).toArray())
                .toArray(double[][]::new);
    }
}
