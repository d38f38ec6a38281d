package io.kyc.local.ocr;

import java.util.Arrays;

/**
 * The probability of each of the 37 characters at each place of a line of a machine-readable zone.
 *
 * @param probabilities by place and index in {@link CharacterSet#MRZ}; the sum for each place is 1; not copied
 */
record ZoneCells(double[][] probabilities) {
    private static final double SPREAD = 0.08;
    /**
     * If the recogniser sees less than this at a place, the place most likely has a filler, the faintest of the
     * characters.
     */
    private static final double EMPTY = 0.01;

    private static final double FAINT_FILLER = 0.001;
    private static final double FAINT = 0.00002;

    /** Pairs of characters that the nets confuse, and how often at most if the zone's shape must decide. */
    private static final String[] LOOK_ALIKES = {"O0", "Q0", "D0", "I1", "L1", "S5", "B8", "Z2", "G6"};

    private static final double MISTAKEN = 0.01;

    /** Adds up what the recogniser saw at and near each place, not only in the most likely steps. */
    static ZoneCells of(Posteriors posteriors, CharacterGrid grid, int count) {
        int size = CharacterSet.MRZ.length();
        double[][] cells = new double[count][size];
        for (double[] cell : cells) {
            Arrays.fill(cell, FAINT);
        }
        for (int t = 0; t < posteriors.length(); t++) {
            double u = grid.cell((double) t / posteriors.length(), count);
            for (int i = (int) Math.floor(u); i <= Math.ceil(u); i++) {
                if (i >= 0 && i < count) {
                    double near = Math.exp(-(u - i) * (u - i) / SPREAD);
                    for (int c = 0; c < size; c++) {
                        cells[i][c] += posteriors.steps()[t][c + 1] * near;
                    }
                }
            }
        }
        for (double[] cell : cells) {
            if (Arrays.stream(cell).sum() < EMPTY) {
                cell[size - 1] += FAINT_FILLER;
            }
            addLookAlikes(cell);
        }
        return new ZoneCells(cells).normalised();
    }

    private static void addLookAlikes(double[] cell) {
        double[] seen = cell.clone();
        for (String pair : LOOK_ALIKES) {
            int one = CharacterSet.MRZ.indexOf(pair.charAt(0));
            int other = CharacterSet.MRZ.indexOf(pair.charAt(1));
            cell[one] += MISTAKEN * seen[other];
            cell[other] += MISTAKEN * seen[one];
        }
    }

    /** Combines two independent readings by their geometric mean. */
    ZoneCells with(ZoneCells other) {
        double[][] joint = new double[probabilities.length][CharacterSet.MRZ.length()];
        for (int i = 0; i < joint.length; i++) {
            for (int c = 0; c < joint[i].length; c++) {
                joint[i][c] = Math.sqrt(probabilities[i][c] * other.probabilities[i][c]);
            }
        }
        return new ZoneCells(joint).normalised();
    }

    int length() {
        return probabilities.length;
    }

    double of(int place, char character) {
        return probabilities[place][CharacterSet.MRZ.indexOf(character)];
    }

    private ZoneCells normalised() {
        for (double[] cell : probabilities) {
            double sum = 0;
            for (double p : cell) {
                sum += p;
            }
            for (int c = 0; c < cell.length; c++) {
                cell[c] /= sum;
            }
        }
        return this;
    }
}
