package io.kyc.image;

/**
 * The default limits, for tests without a container.
 *
 * @param maxBytes of one picture
 * @param maxPixels according to the header
 * @param maxSide in pixels
 * @param minSide in pixels
 */
public record TestLimits(int maxBytes, long maxPixels, int maxSide, int minSide) implements ImageConfig {
    public static final TestLimits DEFAULT = new TestLimits(5 * 1024 * 1024, 50_000_000, 10_000, 80);

    @Override
    public String bucket() {
        return "your-kyc-bucket";
    }
}
