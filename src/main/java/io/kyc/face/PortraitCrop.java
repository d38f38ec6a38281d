package io.kyc.face;

import io.kyc.image.RelativeBox;
import java.awt.Rectangle;

/**
 * Computes which part of the document becomes the portrait. It is a square around the face, {@code factor} times as
 * long as the longer side of the face's box, so that head and shoulders are in it. It ends at the picture's edges. Each
 * side has at least {@value #LEAST} pixels, because Rekognition compares no smaller picture.
 */
public final class PortraitCrop {
    /** The shortest side that Rekognition accepts, in pixels. */
    private static final int LEAST = 80;

    private PortraitCrop() {}

    /**
     * @param face as ratios of the upright picture; may extend beyond its edges
     * @param width of the upright picture in pixels
     * @param height of the upright picture in pixels
     * @param factor 1 or more
     * @return a region inside the picture, never empty, centred on the face and cut at the edges
     */
    public static Rectangle of(RelativeBox face, int width, int height, double factor) {
        double side = factor * Math.max(face.width() * width, face.height() * height);
        double centreX = (face.left() + face.width() / 2) * width;
        double centreY = (face.top() + face.height() / 2) * height;
        int[] x = span(centreX - side / 2, centreX + side / 2, width);
        int[] y = span(centreY - side / 2, centreY + side / 2, height);
        return new Rectangle(x[0], y[0], x[1] - x[0], y[1] - y[0]);
    }

    /**
     * The part of [from, to) inside [0, size). If it is shorter than {@value #LEAST} pixels, it is widened, unless
     * there is no room.
     */
    private static int[] span(double from, double to, int size) {
        int start = within(Math.floor(from), size);
        int end = within(Math.ceil(to), size);
        int least = Math.min(LEAST, size);
        if (end - start < least) {
            start = within((start + end - least) / 2.0, size - least);
            end = start + least;
        }
        return new int[] {start, end};
    }

    private static int within(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }
}
