package io.kyc.local.ocr;

import io.kyc.local.picture.Picture;

/** Resamples a region to a smaller (or slightly larger) size: the area mean if it shrinks, linear if it grows. */
final class Shrink {
    private Shrink() {}

    /** The source pixels of one target pixel and their weights, whose sum is 1. */
    private record Taps(int first, float[] weights) {}

    /** @return red, green and blue planes of {@code width * height} values from 0 to 255 */
    static float[][] resample(Picture picture, Region region, int width, int height) {
        Taps[] columns = taps(region.width(), width);
        Taps[] rows = taps(region.height(), height);
        float[][] planes = new float[3][width * height];
        float[] line = new float[3 * width];
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < rows[y].weights.length; k++) {
                row(picture, region, region.y() + rows[y].first + k, columns, line);
                float weight = rows[y].weights[k];
                for (int x = 0; x < width; x++) {
                    planes[0][y * width + x] += weight * line[3 * x];
                    planes[1][y * width + x] += weight * line[3 * x + 1];
                    planes[2][y * width + x] += weight * line[3 * x + 2];
                }
            }
        }
        return planes;
    }

    private static void row(Picture picture, Region region, int y, Taps[] columns, float[] line) {
        for (int x = 0; x < columns.length; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            float[] weights = columns[x].weights;
            int first = region.x() + columns[x].first;
            for (int k = 0; k < weights.length; k++) {
                int rgb = picture.rgb(first + k, y);
                red += weights[k] * (rgb >> 16);
                green += weights[k] * (rgb >> 8 & 0xFF);
                blue += weights[k] * (rgb & 0xFF);
            }
            line[3 * x] = red;
            line[3 * x + 1] = green;
            line[3 * x + 2] = blue;
        }
    }

    private static Taps[] taps(int from, int to) {
        Taps[] taps = new Taps[to];
        double scale = (double) from / to;
        for (int i = 0; i < to; i++) {
            taps[i] = scale > 1 ? area(i * scale, (i + 1) * scale, from) : linear((i + 0.5) * scale - 0.5, from);
        }
        return taps;
    }

    private static Taps area(double start, double end, int size) {
        int first = (int) Math.floor(start);
        int last = Math.min(size - 1, (int) Math.ceil(end) - 1);
        float[] weights = new float[last - first + 1];
        for (int k = 0; k < weights.length; k++) {
            double covered = Math.min(end, first + k + 1.0) - Math.max(start, first + k);
            weights[k] = (float) (covered / (end - start));
        }
        return new Taps(first, weights);
    }

    private static Taps linear(double at, int size) {
        double inside = Math.max(0, Math.min(size - 1.0, at));
        int first = Math.min((int) inside, Math.max(0, size - 2));
        float part = (float) (inside - first);
        return size == 1 ? new Taps(0, new float[] {1}) : new Taps(first, new float[] {1 - part, part});
    }
}
