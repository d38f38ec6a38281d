package io.kyc.local.ocr;

/**
 * Probabilities of characters along a line of text, as a recognition net gives them: one row for each of equally wide steps.
 *
 * @param characters what the columns mean
 * @param steps by step and index in {@code characters}, 0 to 1; not copied
 */
record Posteriors(CharacterSet characters, float[][] steps) {

    int length() {
        return steps.length;
    }

    /** Index of the likeliest character of a step, or {@link CharacterSet#BLANK}. */
    int best(int step) {
        float[] row = steps[step];
        int best = CharacterSet.BLANK;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    /** How much of all probability the characters of the set got: near 1 unless something else is written there. */
    double share() {
        double sum = 0;
        for (float[] step : steps) {
            for (float probability : step) {
                sum += probability;
            }
        }
        return sum / Math.max(1, steps.length);
    }
}
