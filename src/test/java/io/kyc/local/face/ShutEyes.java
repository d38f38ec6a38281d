package io.kyc.local.face;

import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Shuts the eyes of a portrait: the skin above each eye is stretched down to its lower lid, and what lay between the lids
 * is pressed into the line between them. All pixels are the portrait's own; nothing is painted.
 */
public final class ShutEyes {
    private static final int[] LEFT_UPPER = {33, 246, 161, 160, 159, 158, 157, 173, 133};
    private static final int[] LEFT_LOWER = {33, 7, 163, 144, 145, 153, 154, 155, 133};
    private static final int[] RIGHT_UPPER = {362, 398, 384, 385, 386, 387, 388, 466, 263};
    private static final int[] RIGHT_LOWER = {362, 382, 381, 380, 374, 373, 390, 249, 263};
    /** Lashes and the shadow of the lids reach beyond the lines of the mesh, as a share of the eye's width. */
    private static final double LASHES = 0.06;
    /** How far up and down the skin is stretched, as a share of the eye's width. */
    private static final double ABOVE = 0.45;

    private static final double BELOW = 0.35;
    /** What is left of the space between the lids: a shut eye shows its lashes. */
    private static final double LEFT_OPEN = 0.1;

    private ShutEyes() {}

    /** @param face the face in this picture, upright */
    public static Picture of(Picture picture, Landmarks face) {
        Picture left = shut(picture, face, LEFT_UPPER, LEFT_LOWER);
        return shut(left, face, RIGHT_UPPER, RIGHT_LOWER);
    }

    private static Picture shut(Picture picture, Landmarks face, int[] upper, int[] lower) {
        double from = face.point(upper[0]).x;
        double to = face.point(upper[upper.length - 1]).x;
        double width = to - from;
        BufferedImage image = picture.toImage();
        for (int x = (int) Math.ceil(from - LASHES * width); x <= to + LASHES * width; x++) {
            double lashes = LASHES * width;
            double top = line(face, upper, x) - lashes;
            double bottom = line(face, lower, x) + lashes / 2;
            double middle = top + 0.8 * (bottom - top);
            double half = Math.max(0.8, LEFT_OPEN * (bottom - top) / 2);
            double above = top - ABOVE * width;
            double below = bottom + BELOW * width;
            for (int y = (int) Math.ceil(above); y < below; y++) {
                image.setRGB(x, y, at(picture, x, source(y, above, top, bottom, below, middle - half, middle + half)));
            }
        }
        return Picture.of(image);
    }

    /** Where the pixel comes from that is drawn at {@code y}; lids at {@code top} and {@code bottom} move to the others. */
    private static double source(
            double y, double above, double top, double bottom, double below, double newTop, double newBottom) {
        if (y < newTop) {
            return above + (y - above) * (top - above) / (newTop - above);
        }
        if (y < newBottom) {
            return top + (y - newTop) * (bottom - top) / (newBottom - newTop);
        }
        return bottom + (y - newBottom) * (below - bottom) / (below - newBottom);
    }

    /** The line through the points, at x. */
    private static double line(Landmarks face, int[] points, double x) {
        Point2D.Double[] line = Arrays.stream(points).mapToObj(face::point).toArray(Point2D.Double[]::new);
        Arrays.sort(line, (one, other) -> Double.compare(one.x, other.x));
        for (int i = 1; i < line.length; i++) {
            if (x <= line[i].x) {
                double share = Math.max(0, (x - line[i - 1].x) / Math.max(1e-6, line[i].x - line[i - 1].x));
                return line[i - 1].y + share * (line[i].y - line[i - 1].y);
            }
        }
        return line[line.length - 1].y;
    }

    private static int at(Picture picture, int x, double y) {
        int row = (int) Math.floor(y);
        double share = y - row;
        int one = picture.rgb(x, row);
        int other = picture.rgb(x, row + 1);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (one >> shift & 255) * (1 - share) + (other >> shift & 255) * share;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }
}
