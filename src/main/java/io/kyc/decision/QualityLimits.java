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
            require(leastSharpness >= 0, "least-sharpness is not negative");
            require(within(leastBrightness, 100), "0 <= least-brightness <= 100");
            require(within(mostGlare, 1), "0 <= most-glare <= 1");
            require(leastSide >= 0, "least-page-side is not negative");
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
            require(leastSide >= 0, "least-face-side is not negative");
            require(within(leastSharpness, 100), "0 <= least-face-sharpness <= 100");
            require(
                    within(leastBrightness, mostBrightness) && mostBrightness <= 100,
                    "0 <= least-face-brightness <= most-face-brightness <= 100");
            require(within(mostAngle, 180), "0 <= most-face-angle <= 180");
            require(within(claim, 100), "0 <= face-claim <= 100");
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
