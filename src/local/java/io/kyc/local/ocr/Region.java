package io.kyc.local.ocr;

/**
 * A part of a picture in whole pixels, inside the picture.
 *
 * @param x left edge
 * @param y upper edge
 * @param width at least 1
 * @param height at least 1
 */
record Region(int x, int y, int width, int height) {
    Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no region: " + x + " " + y + " " + width + " " + height);
        }
    }

    int longerSide() {
        return Math.max(width, height);
    }
}
