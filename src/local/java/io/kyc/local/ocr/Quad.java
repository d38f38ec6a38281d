package io.kyc.local.ocr;

import java.awt.geom.Point2D;

/**
 * The four corners of a piece of text in pixels of the page: top left, top right, bottom right, bottom left, as the
 * text is read.
 */
public record Quad(
        Point2D.Double topLeft, Point2D.Double topRight, Point2D.Double bottomRight, Point2D.Double bottomLeft) {

    /**
     * @param centre its middle
     * @param angle direction of reading against the x axis, in radians, clockwise as seen
     * @param width along the direction of reading
     * @param height across it
     */
    static Quad of(Point2D.Double centre, double angle, double width, double height) {
        double ux = Math.cos(angle) * width / 2;
        double uy = Math.sin(angle) * width / 2;
        double vx = -Math.sin(angle) * height / 2;
        double vy = Math.cos(angle) * height / 2;
        return new Quad(
                new Point2D.Double(centre.x - ux - vx, centre.y - uy - vy),
                new Point2D.Double(centre.x + ux - vx, centre.y + uy - vy),
                new Point2D.Double(centre.x + ux + vx, centre.y + uy + vy),
                new Point2D.Double(centre.x - ux + vx, centre.y - uy + vy));
    }

    /** The length of the upper side in pixels. */
    public double width() {
        return topLeft.distance(topRight);
    }

    /** The length of the left side in pixels. */
    public double height() {
        return topLeft.distance(bottomLeft);
    }

    /** The direction of reading against the x axis, in radians, from -pi to pi; positive turns clockwise as seen. */
    double angle() {
        return Math.atan2(
                topRight.y + bottomRight.y - topLeft.y - bottomLeft.y,
                topRight.x + bottomRight.x - topLeft.x - bottomLeft.x);
    }

    /** The mean of the corners. */
    public Point2D.Double centre() {
        return at(0.5, 0.5);
    }

    /**
     * The point at a fraction of the way along and across, linear between the corners. Values below 0 or above 1 give
     * points outside.
     *
     * @param along 0 at the left side, 1 at the right side
     * @param across 0 at the upper side, 1 at the lower side
     */
    Point2D.Double at(double along, double across) {
        double a = (1 - along) * (1 - across);
        double b = along * (1 - across);
        double c = along * across;
        double d = (1 - along) * across;
        return new Point2D.Double(
                a * topLeft.x + b * topRight.x + c * bottomRight.x + d * bottomLeft.x,
                a * topLeft.y + b * topRight.y + c * bottomRight.y + d * bottomLeft.y);
    }

    /** The part between two places along the line, from the upper to the lower side. */
    Quad part(double from, double to) {
        return new Quad(at(from, 0), at(to, 0), at(to, 1), at(from, 1));
    }

    /** The same centre line with another height. */
    Quad withHeight(double height) {
        double over = (height / height() - 1) / 2;
        return new Quad(at(0, -over), at(1, -over), at(1, 1 + over), at(0, 1 + over));
    }

    /** The same shape, moved down across the direction of reading. */
    Quad shiftedDown(double distance) {
        double down = distance / height();
        return new Quad(at(0, down), at(1, down), at(1, 1 + down), at(0, 1 + down));
    }

    /** The same rectangle, read upside down. */
    Quad turned() {
        return new Quad(bottomRight, bottomLeft, topLeft, topRight);
    }
}
