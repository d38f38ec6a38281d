package io.kyc.decision;

/**
 * The limits between good and bad photos, on the scales of {@link QualityFacts}.
 *
 * @param page limits for the page of a document
 * @param face limits for the portrait's face
 */
public record QualityLimits(Page page, Face face) {

    /**
     * The limits for a page.
     *
     * @param leastSharpness of the print
     * @param leastBrightness of the paper
     * @param mostGlare share of a page
     * @param leastSide in pixels
     */
    public record Page(double leastSharpness, double leastBrightness, double mostGlare, double leastSide) {
        public Page {
            require(leastSharpness >= 0, "least-sharpness must not be negative");
            require(within(leastBrightness, 100), "least-brightness must be from 0 to 100");
            require(within(mostGlare, 1), "most-glare must be from 0 to 1");
            require(leastSide >= 0, "least-page-side must not be negative");
        }
    }

    /**
     * The limits for a face.
     *
     * @param leastSide in pixels
     * @param leastSharpness 0 to 100
     * @param leastBrightness 0 to 100
     * @param mostBrightness 0 to 100, not below the least
     * @param mostAngle to the side, up or down, degrees
     * @param claim least confidence at which closed eyes, sunglasses or a cover count, 0 to 100
     */
    public record Face(
            double leastSide,
            double leastSharpness,
            double leastBrightness,
            double mostBrightness,
            double mostAngle,
            double claim) {
        public Face {
            require(leastSide >= 0, "least-face-side must not be negative");
            require(within(leastSharpness, 100), "least-face-sharpness must be from 0 to 100");
            require(
                    within(leastBrightness, mostBrightness) && mostBrightness <= 100,
                    "least-face-brightness must be from 0 to most-face-brightness, and that at most 100");
            require(within(mostAngle, 180), "most-face-angle must be from 0 to 180");
            require(within(claim, 100), "face-claim must be from 0 to 100");
        }
    }

    private static boolean within(double value, double most) {
        return value >= 0 && value <= most;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("kyc.quality: " + what + " does not hold");
        }
    }
}
