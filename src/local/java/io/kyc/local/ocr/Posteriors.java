package io.kyc.local.ocr;

/**
 * The probabilities of characters along a line of text, from a recognition net: one row for each of equally wide steps.
 *
 * @param characters the meaning of the columns
 * @param steps by step and index in {@code characters}, 0 to 1; not copied
 */
record Posteriors(CharacterSet characters, float[][] steps) {

    int length() {
        return steps.length;
    }

    /** The index of the most likely character of a step, or {@link CharacterSet#BLANK}. */
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

    /**
     * The share of all probability that the characters of the set have: near 1, unless other characters are written
     * there.
     */
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
