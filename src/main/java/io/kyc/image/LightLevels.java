package io.kyc.image;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture as grey levels, as it is stored: an EXIF orientation is not applied.
 *
 * @param width in pixels
 * @param height in pixels
 * @param levels row by row from the top, 0 (black) to 255 as unsigned bytes; transparent pixels are white
 */
public record LightLevels(int width, int height, byte[] levels) {

    /**
     * @param longestSide in pixels, which bounds the memory: of a larger picture only every second, third ... pixel is
     *     read
     * @return empty when the picture's content is broken although its header is not
     */
    public static Optional<LightLevels> of(Photo photo, int longestSide) {
        try {
            Rectangle whole = new Rectangle(photo.width(), photo.height());
            return Optional.of(of(PhotoPixels.decode(photo, whole, longestSide)));
        } catch (IOException | RuntimeException e) {
            // The JDK's decoders throw either kind for broken content.
            return Optional.empty();
        }
    }

    private static LightLevels of(BufferedImage picture) {
        return isGrey(picture) ? ofGrey(picture) : ofColours(picture);
    }

    /** Whether its samples are levels already. As colours, the JDK would make the middle ones lighter: 154 of 82. */
    private static boolean isGrey(BufferedImage picture) {
        return picture.getColorModel() instanceof ComponentColorModel colours
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !colours.isAlphaPremultiplied()
                && picture.getSampleModel().getSampleSize(0) >= Byte.SIZE;
    }

    private static LightLevels ofGrey(BufferedImage picture) {
        Raster raster = picture.getRaster();
        int width = raster.getWidth();
        byte[] levels = new byte[width * raster.getHeight()];
        int bits = picture.getSampleModel().getSampleSize(0) - Byte.SIZE;
        boolean alpha = picture.getColorModel().hasAlpha();
        int[] grey = new int[width];
        int[] cover = new int[width];
        Arrays.fill(cover, 255 << bits);
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, grey);
            if (alpha) {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 1, cover);
            }
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) onWhite(grey[x] >> bits, cover[x] >> bits);
            }
        }
        return new LightLevels(width, raster.getHeight(), levels);
    }

    private static LightLevels ofColours(BufferedImage picture) {
        int width = picture.getWidth();
        byte[] levels = new byte[width * picture.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) level(row[x]);
            }
        }
        return new LightLevels(width, picture.getHeight(), levels);
    }

    /** Green counts twice, which is fast and close enough to what the eye sees. */
    private static int level(int argb) {
        int light = ((argb >> 16 & 0xFF) + 2 * (argb >> 8 & 0xFF) + (argb & 0xFF)) / 4;
        return onWhite(light, argb >>> 24);
    }

    private static int onWhite(int light, int alpha) {
        return (light * alpha + 255 * (255 - alpha)) / 255;
    }
}
