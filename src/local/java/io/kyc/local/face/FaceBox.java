package io.kyc.local.face;

/**
 * An upright rectangle in pixels of the picture. It may extend beyond the picture's edges.
 *
 * @param x left edge
 * @param y upper edge
 * @param width above 0
 * @param height above 0
 */
public record FaceBox(double x, double y, double width, double height) {
    public FaceBox {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("a face box of " + width + " x " + height);
        }
    }

    /** The area in square pixels. */
    public double area() {
        return width * height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** The area in square pixels that this box shares with the other one. */
    public double overlap(FaceBox other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return w > 0 && h > 0 ? w * h : 0;
    }

    /** A box with the probability that it holds a face. */
    interface Scored {
        FaceBox box();

        double score();
    }
}
