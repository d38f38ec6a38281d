package io.kyc.local.ocr;

/**
 * The probability of each pixel that it belongs to text.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values row by row, 0 to 1; not copied
 */
record ProbabilityMap(int width, int height, float[] values) {
    ProbabilityMap {
        if (values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + " x " + height);
        }
    }
}
