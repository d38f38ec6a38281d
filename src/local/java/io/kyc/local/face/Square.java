package io.kyc.local.face;

/**
 * A square cut out of a picture for a net. It may be turned, and it may extend beyond the picture's edges (black
 * there).
 *
 * @param centreX pixels of the picture
 * @param centreY pixels of the picture
 * @param side pixels of the picture, above 0
 * @param angle in radians, clockwise as seen: how far a thing that is upright in the square is turned in the picture
 */
record Square(double centreX, double centreY, double side, double angle) {
    Square {
        if (!(side > 0) || !Double.isFinite(centreX + centreY + side + angle)) {
            throw new IllegalArgumentException("a square of " + side);
        }
    }

    /** The smallest upright square around the whole picture, with the same centre: a letterbox. */
    static Square letterbox(int width, int height) {
        return new Square(width / 2.0, height / 2.0, Math.max(width, height), 0);
    }

    Square upsideDown() {
        return new Square(centreX, centreY, side, angle + Math.PI);
    }

    /** The same square, enlarged by half its side at each edge, so that the picture gets a black border. */
    Square withBorder() {
        return new Square(centreX, centreY, 2 * side, angle);
    }

    /** Maps the coordinates of a crop of {@code size} x {@code size} to those of the picture. */
    SimilarityTransform toPicture(double size) {
        double c = Math.cos(angle) * side / size;
        double n = Math.sin(angle) * side / size;
        double half = size / 2;
        return new SimilarityTransform(c, n, centreX - c * half + n * half, centreY - n * half - c * half);
    }
}
