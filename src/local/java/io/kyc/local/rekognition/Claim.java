package io.kyc.local.rekognition;

/**
 * Yes or no, as Rekognition's attributes have it.
 *
 * @param confidence in that value, 50 (undecided) to 100
 */
record Claim(boolean value, float confidence) {
    Claim {
        if (!(confidence >= 50 && confidence <= 100)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
    }

    /**
     * @param measured above {@code limit} means yes
     * @param certain how far from the limit the confidence is 100, above 0
     */
    static Claim above(double limit, double measured, double certain) {
        double sureness = Math.min(1, Math.abs(measured - limit) / certain);
        return new Claim(measured > limit, (float) (50 + 50 * sureness));
    }
}
