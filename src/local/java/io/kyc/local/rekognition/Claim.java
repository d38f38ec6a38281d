package io.kyc.local.rekognition;

/**
 * A yes-or-no attribute of Rekognition.
 *
 * @param confidence in the value, 50 (undecided) to 100
 */
record Claim(boolean value, float confidence) {
    Claim {
        if (!(confidence >= 50 && confidence <= 100)) {
            throw new IllegalArgumentException("a confidence of " + confidence);
        }
    }

    /**
     * @param measured above {@code limit} means yes
     * @param certain distance from the limit at which the confidence is 100, above 0
     */
    static Claim above(double limit, double measured, double certain) {
        double sureness = Math.min(1, Math.abs(measured - limit) / certain);
        return new Claim(measured > limit, (float) (50 + 50 * sureness));
    }
}
