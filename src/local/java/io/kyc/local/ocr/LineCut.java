package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;
import java.awt.geom.Point2D;

/**
 * A piece of text cut out of a picture upright, with the height that the recognition nets need.
 *
 * @param width in pixels
 * @param planes blue, green and red, {@code 3 * 48 * width} values from -1 to 1; not copied
 */
record LineCut(int width, float[] planes) {
    static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 16;
    /** A line with more steps is squeezed. No line of a document is longer, and memory is limited. */
    private static final int GREATEST_WIDTH = 3200;
    /** From this scale on, one sample for each pixel would skip pixels of the picture. */
    private static final double SUPERSAMPLE_ABOVE = 1.6;

    /** Outside the picture, its edge pixels are repeated. */
    static LineCut of(Picture picture, Quad quad) {
        double height = Math.max(1, quad.height());
        int width = (int) Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, Math.round(HEIGHT * quad.width() / height)));
        int fine = height / HEIGHT > SUPERSAMPLE_ABOVE ? (int) Math.ceil(height / HEIGHT) : 1;
        float[] planes = new float[3 * HEIGHT * width];
        float[] sample = new float[3];
        int plane = HEIGHT * width;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                sample[0] = sample[1] = sample[2] = 0;
                for (int i = 0; i < fine * fine; i++) {
                    double s = (x + (i % fine + 0.5) / fine) / width;
                    double t = (y + (i / fine + 0.5) / fine) / HEIGHT;
                    Point2D.Double p = quad.at(s, t);
                    add(picture, p.x - 0.5, p.y - 0.5, sample);
                }
                for (int k = 0; k < 3; k++) {
                    planes[k * plane + y * width + x] = (sample[k] / (fine * fine) - 127.5f) / 127.5f;
                }
            }
        }
        return new LineCut(width, planes);
    }

    private static void add(Picture picture, double x, double y, float[] bgr) {
        double cx = Math.max(0, Math.min(picture.width() - 1.0, x));
        double cy = Math.max(0, Math.min(picture.height() - 1.0, y));
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, picture.width() - 1);
        int y1 = Math.min(y0 + 1, picture.height() - 1);
        float fx = (float) (cx - x0);
        float fy = (float) (cy - y0);
        addWeighted(picture.rgb(x0, y0), (1 - fx) * (1 - fy), bgr);
        addWeighted(picture.rgb(x1, y0), fx * (1 - fy), bgr);
        addWeighted(picture.rgb(x0, y1), (1 - fx) * fy, bgr);
        addWeighted(picture.rgb(x1, y1), fx * fy, bgr);
    }

    private static void addWeighted(int rgb, float weight, float[] bgr) {
        bgr[0] += weight * (rgb & 0xFF);
        bgr[1] += weight * (rgb >> 8 & 0xFF);
        bgr[2] += weight * (rgb >> 16);
    }
}
