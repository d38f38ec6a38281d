package io.kyc.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Converts four-component JPEG samples to RGB. The JDK only decodes such files to raw samples.
 *
 * <p>Writers that put an Adobe segment into the file store the inks inverted (255 = no ink), as CMYK or YCCK (Adobe
 * Technical Note 5116). Without the segment the inks are plain CMYK. No colour profile is applied, because a portrait
 * needs none.
 */
final class FourColours {
    private static final int YCCK = 2;

    private FourColours() {}

    static BufferedImage toRgb(Raster samples, ImageHeader header) {
        boolean inverted = header.adobeTransform().isPresent();
        boolean ycck = header.adobeTransform().filter(t -> t == YCCK).isPresent();
        int width = samples.getWidth();
        BufferedImage image = new BufferedImage(width, samples.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width * 4];
        for (int y = 0; y < samples.getHeight(); y++) {
            samples.getPixels(samples.getMinX(), samples.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb(row, x * 4, ycck, inverted));
            }
        }
        return image;
    }

    private static int rgb(int[] s, int i, boolean ycck, boolean inverted) {
        int first = s[i];
        int second = s[i + 1];
        int third = s[i + 2];
        if (ycck) {
            // YCCK is the YCbCr transform of the inks' complements.
            double cb = s[i + 1] - 128.0;
            double cr = s[i + 2] - 128.0;
            first = 255 - clamp(s[i] + 1.402 * cr);
            second = 255 - clamp(s[i] - 0.344136 * cb - 0.714136 * cr);
            third = 255 - clamp(s[i] + 1.772 * cb);
        }
        int key = s[i + 3];
        return inverted
                ? pack(first * key, second * key, third * key)
                : pack((255 - first) * (255 - key), (255 - second) * (255 - key), (255 - third) * (255 - key));
    }

    private static int pack(int red, int green, int blue) {
        return red / 255 << 16 | green / 255 << 8 | blue / 255;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
