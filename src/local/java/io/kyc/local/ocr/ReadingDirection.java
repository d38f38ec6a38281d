package io.kyc.local.ocr;

import java.util.List;

/**
 * Finds the axis along which most text of a page runs, and turns the detector's rectangles to it. Rectangles do not
 * show which end of the axis is the right one.
 */
final class ReadingDirection {
    /** A rectangle that is shorter than this many times its breadth says little about the direction. */
    private static final double TELLING = 2.5;

    private static final int BINS = 36;

    private ReadingDirection() {}

    /** @return radians against the x axis, from -pi/2 to pi/2; 0 when no rectangle shows it */
    static double axis(List<MinimumAreaRectangle> boxes) {
        double[] histogram = new double[BINS];
        for (MinimumAreaRectangle box : boxes) {
            if (box.length() > TELLING * box.breadth()) {
                histogram[bin(box.angle())] += box.length();
            }
        }
        int best = 0;
        for (int i = 1; i < BINS; i++) {
            if (around(histogram, i) > around(histogram, best)) {
                best = i;
            }
        }
        double x = 0;
        double y = 0;
        for (MinimumAreaRectangle box : boxes) {
            int away = Math.abs(bin(box.angle()) - best);
            if (box.length() > TELLING * box.breadth() && Math.min(away, BINS - away) <= 1) {
                // The angles of axes are doubled before they are averaged, so that -90 and 90 degrees are the same.
                x += box.length() * Math.cos(2 * box.angle());
                y += box.length() * Math.sin(2 * box.angle());
            }
        }
        return Math.atan2(y, x) / 2;
    }

    private static int bin(double angle) {
        return Math.floorMod((int) Math.floor((angle + Math.PI / 2) / Math.PI * BINS), BINS);
    }

    private static double around(double[] histogram, int bin) {
        return histogram[Math.floorMod(bin - 1, BINS)] + histogram[bin] + histogram[(bin + 1) % BINS];
    }

    /**
     * The rectangle as text that is read in the direction, in radians. A short rectangle may have its short side in
     * this direction.
     */
    static Quad along(double direction, MinimumAreaRectangle box) {
        double off = Math.abs(Math.IEEEremainder(box.angle() - direction, Math.PI));
        boolean across = off > Math.PI / 4 && box.length() < TELLING * box.breadth();
        double angle = across ? box.angle() + Math.PI / 2 : box.angle();
        if (Math.cos(angle - direction) < 0) {
            angle += Math.PI;
        }
        return across
                ? Quad.of(box.centre(), angle, box.breadth(), box.length())
                : Quad.of(box.centre(), angle, box.length(), box.breadth());
    }
}
