package io.kyc.local.rekognition;

/**
 * A place in a frame, as shares of its width and height. It may stick out of the frame.
 *
 * @param left from the frame's left side
 * @param top from the frame's upper side
 * @param width more than 0
 * @param height more than 0
 */
public record FrameBox(double left, double top, double width, double height) {
    private static final double FARTHEST = 10;

    public FrameBox {
        if (!(width > 0 && height > 0 && width <= FARTHEST && height <= FARTHEST)
                || !(Math.abs(left) <= FARTHEST && Math.abs(top) <= FARTHEST)) {
            throw new IllegalArgumentException("a box at " + left + ", " + top + " of " + width + " x " + height);
        }
    }

    double centreX() {
        return left + width / 2;
    }

    double centreY() {
        return top + height / 2;
    }
}
