package io.kyc.image;

/**
 * A box as ratios of the upright picture's width and height. It may pass the edges, as AWS's boxes do.
 *
 * @param left of its left edge
 * @param top of its upper edge
 * @param width not negative
 * @param height not negative
 */
public record RelativeBox(double left, double top, double width, double height) {

    /** Share of the picture that it covers. */
    public double area() {
        return width * height;
    }
}
