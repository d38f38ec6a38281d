package io.kyc.decision;

/**
 * What counts as good enough; on the scales of {@link QualityFacts}.
 *
 * @param leastSharpness of the print
 * @param leastBrightness of the paper
 * @param mostGlare share of a page
 * @param leastPageSide in pixels
 * @param leastFaceSide in pixels
 * @param leastFaceSharpness 0 to 100
 * @param leastFaceBrightness 0 to 100
 * @param mostFaceBrightness 0 to 100, not below the least
 * @param mostFaceAngle to the side, up or down, degrees
 * @param faceClaim how sure it must be of closed eyes, sunglasses and cover, 0 to 100
 */
public record QualityLimits(
        double leastSharpness,
        double leastBrightness,
        double mostGlare,
        double leastPageSide,
        double leastFaceSide,
        double leastFaceSharpness,
        double leastFaceBrightness,
        double mostFaceBrightness,
        double mostFaceAngle,
        double faceClaim) {
    public QualityLimits {
        require(leastSharpness >= 0, "least-sharpness is not negative");
        require(within(leastBrightness, 100), "0 <= least-brightness <= 100");
        require(within(mostGlare, 1), "0 <= most-glare <= 1");
        require(leastPageSide >= 0, "least-page-side is not negative");
        require(leastFaceSide >= 0, "least-face-side is not negative");
        require(within(leastFaceSharpness, 100), "0 <= least-face-sharpness <= 100");
        require(
                within(leastFaceBrightness, mostFaceBrightness) && mostFaceBrightness <= 100,
                "0 <= least-face-brightness <= most-face-brightness <= 100");
        require(within(mostFaceAngle, 180), "0 <= most-face-angle <= 180");
        require(within(faceClaim, 100), "0 <= face-claim <= 100");
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
