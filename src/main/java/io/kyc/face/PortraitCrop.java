package io.kyc.face;

import io.kyc.image.RelativeBox;
import java.awt.Rectangle;

/**
 * Which part of the document becomes the portrait: a square around the face, {@code factor} times as long as the longer side
 * of the face's box, so that head and shoulders stay in it, clamped at the picture's edges.
 */
public final class PortraitCrop {
    private PortraitCrop() {}

    /**
     * @param face as ratios of the upright picture; may pass its edges
     * @param width of the upright picture in pixels
     * @param height of the upright picture in pixels
     * @param factor 1 or more
     * @return a region inside the picture, never empty, centred on the face and cut at the edges
     */
    public static Rectangle of(RelativeBox face, int width, int height, double factor) {
        double side = factor * Math.max(face.width() * width, face.height() * height);
        double centreX = (face.left() + face.width() / 2) * width;
        double centreY = (face.top() + face.height() / 2) * height;
        int left = within(Math.floor(centreX - side / 2), width - 1);
        int top = within(Math.floor(centreY - side / 2), height - 1);
        int right = within(Math.ceil(centreX + side / 2), width);
        int bottom = within(Math.ceil(centreY + side / 2), height);
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int within(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }
}
