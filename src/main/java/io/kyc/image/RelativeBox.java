package io.kyc.image;

/**
 * A box as ratios of the upright picture's width and height. It may extend beyond the picture's edges, as AWS's boxes
 * do.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param width not negative
 * @param height not negative
 */
public record RelativeBox(double left, double top, double width, double height) {

    /** The intersection of two boxes divided by their union, 0 to 1. */
    public double overlap(RelativeBox other) {
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        double common = Math.max(0, across) * Math.max(0, down);
        double together = area() + other.area() - common;
        return together > 0 ? common / together : 0;
    }

    /** The share of the picture that the box covers. */
    public double area() {
        return width * height;
    }
}
