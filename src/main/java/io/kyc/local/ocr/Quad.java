package io.kyc.local.ocr;

import java.awt.geom.Point2D;

/**
 * Four corners of a piece of text in pixels of the page: top left, top right, bottom right, bottom left, as the text is read.
 */
public record Quad(
        Point2D.Double topLeft, Point2D.Double topRight, Point2D.Double bottomRight, Point2D.Double bottomLeft) {

    /** Length of the upper side in pixels. */
    public double width() {
        return topLeft.distance(topRight);
    }

    /** Length of the left side in pixels. */
    public double height() {
        return topLeft.distance(bottomLeft);
    }

    /** Mean of the corners. */
    public Point2D.Double centre() {
        return new Point2D.Double(
                (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4,
                (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4);
    }
}
