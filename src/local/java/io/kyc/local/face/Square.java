package io.kyc.local.face;

/**
 * A square cut out of a picture for a net, possibly turned and possibly reaching over the picture's edges (black there).
 *
 * @param centreX pixels of the picture
 * @param centreY pixels of the picture
 * @param side pixels of the picture, above 0
 * @param angle radians, clockwise as seen: by so much what stands upright in the square is turned in the picture
 */
record Square(double centreX, double centreY, double side, double angle) {
    Square {
        if (!(side > 0) || !Double.isFinite(centreX + centreY + side + angle)) {
            throw new IllegalArgumentException("a square of " + side);
        }
    }

    /** The smallest upright square that shows the whole picture, centred: a letterbox. */
    static Square letterbox(int width, int height) {
        return new Square(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    Square upsideDown() {
        return new Square(centreX, centreY, side, angle + Math.PI);
    }

    /** The same square with half its side more on each edge, which shows a picture with a black border. */
    Square withBorder() {
        return new Square(centreX, centreY, 2 * side, angle);
    }

    /** From the coordinates of a crop of {@code size} x {@code size} to those of the picture. */
    SimilarityTransform toPicture(double size) {
        double c = Math.cos(angle) * side / size;
        double n = Math.sin(angle) * side / size;
        double half = size / 2;
        return new SimilarityTransform(c, n, centreX - c * half + n * half, centreY - n * half - c * half);
    }
}
