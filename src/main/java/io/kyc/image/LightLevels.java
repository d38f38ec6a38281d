package io.kyc.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
        int alpha = argb >>> 24;
        return (light * alpha + 255 * (255 - alpha)) / 255;
    }
}
