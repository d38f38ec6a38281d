package io.kyc.local.face;

import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture with its halved copies, so that shrinking averages pixels instead of skipping them. The copies are made
 * when first needed. Not thread-safe.
 */
final class Pyramid {
    private final List<Picture> levels = new ArrayList<>();

    Pyramid(Picture picture) {
        levels.add(picture);
    }

    Picture picture() {
        return levels.get(0);
    }

    /**
     * A square crop as a net's input: planes R, G, B, raw 0 to 255, bilinear, black outside the picture.
     *
     * @param cropToPicture maps the crop's pixels to the picture's
     * @param size side of the crop in pixels
     */
    float[] crop(SimilarityTransform cropToPicture, int size) {
        int level = 0;
        while (cropToPicture.scale() / (1 << level) > 2) {
            level++;
        }
        // The centre of a halved pixel lies half a pixel off the grid of the pixels that it stands for.
        double shrink = 1.0 / (1 << level);
        double offset = (1 - shrink) / 2;
        Picture source = level(level);
        float[] planes = new float[3 * size * size];
        for (int v = 0; v < size; v++) {
            for (int u = 0; u < size; u++) {
                double x = (cropToPicture.a() * u - cropToPicture.b() * v + cropToPicture.dx()) * shrink - offset;
                double y = (cropToPicture.b() * u + cropToPicture.a() * v + cropToPicture.dy()) * shrink - offset;
                bilinear(source, x, y, planes, v * size + u, size * size);
            }
        }
        return planes;
    }

    private static void bilinear(Picture source, double x, double y, float[] planes, int at, int plane) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1 || top < -1 || left >= source.width() || top >= source.height()) {
            return;
        }
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        int nw = pixel(source, left, top);
        int ne = pixel(source, left + 1, top);
        int sw = pixel(source, left, top + 1);
        int se = pixel(source, left + 1, top + 1);
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            float upper = (nw >> shift & 255) * (1 - fx) + (ne >> shift & 255) * fx;
            float lower = (sw >> shift & 255) * (1 - fx) + (se >> shift & 255) * fx;
            planes[channel * plane + at] = upper * (1 - fy) + lower * fy;
        }
    }

    private static int pixel(Picture source, int x, int y) {
        return x < 0 || y < 0 || x >= source.width() || y >= source.height() ? 0 : source.rgb(x, y);
    }

    private Picture level(int level) {
        while (levels.size() <= level) {
            levels.add(halved(levels.get(levels.size() - 1)));
        }
        return levels.get(level);
    }

    private static Picture halved(Picture picture) {
        int width = (picture.width() + 1) / 2;
        int height = (picture.height() + 1) / 2;
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int lower = Math.min(2 * y + 1, picture.height() - 1);
            for (int x = 0; x < width; x++) {
                int right = Math.min(2 * x + 1, picture.width() - 1);
                rgb[y * width + x] = mean(
                        picture.rgb(2 * x, 2 * y),
                        picture.rgb(right, 2 * y),
                        picture.rgb(2 * x, lower),
                        picture.rgb(right, lower));
            }
        }
        return new Picture(width, height, rgb);
    }

    private static int mean(int p, int q, int r, int s) {
        // Red and blue are added as one number; each has eight free bits above it.
        int redBlue = (p & 0xFF00FF) + (q & 0xFF00FF) + (r & 0xFF00FF) + (s & 0xFF00FF) + 0x020002;
        int green = (p & 0xFF00) + (q & 0xFF00) + (r & 0xFF00) + (s & 0xFF00) + 0x0200;
        return redBlue >> 2 & 0xFF00FF | green >> 2 & 0xFF00;
    }
}
