package io.kyc.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Optional;

/**
 * A picture as levels of light, upright and of bounded size: what is measured on it costs a telephone's photo no more than a
 * small one.
 */
public final class GreyPicture {
    private final int width;
    private final int height;
    private final double scale;
    private final byte[] levels;

    private GreyPicture(int width, int height, double scale, byte[] levels) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.levels = levels;
    }

    /**
     * Decodes every second, third, … pixel until a side has at most twice {@code longestSide}, then averages.
     *
     * @param longestSide in pixels; a smaller picture keeps its size
     * @return empty when the content behind the header is broken
     */
    public static Optional<GreyPicture> of(Photo photo, int longestSide) {
        try {
            Rectangle whole = new Rectangle(photo.width(), photo.height());
            BufferedImage decoded = PhotoCrop.upright(
                    PhotoPixels.decode(photo, whole, 2 * longestSide),
                    photo.header().orientation(),
                    0);
            return Optional.of(of(decoded, photo.width(), longestSide));
        } catch (IOException | RuntimeException e) {
            // The JDK's decoders answer broken content with both kinds.
            return Optional.empty();
        }
    }

    private static GreyPicture of(BufferedImage image, int photoWidth, int longestSide) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] levels = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            // BT.601 in 1/256
            levels[i] = (byte) ((77 * (rgb[i] >> 16 & 0xFF) + 150 * (rgb[i] >> 8 & 0xFF) + 29 * (rgb[i] & 0xFF)) >> 8);
        }
        int longest = Math.max(w, h);
        if (longest <= longestSide) {
            return new GreyPicture(w, h, (double) photoWidth / w, levels);
        }
        int toWidth = Math.max(1, Math.round((float) w * longestSide / longest));
        int toHeight = Math.max(1, Math.round((float) h * longestSide / longest));
        return new GreyPicture(
                toWidth, toHeight, (double) photoWidth / toWidth, shrunk(levels, w, h, toWidth, toHeight));
    }

    /** Each pixel the mean of the area that it stands for. */
    private static byte[] shrunk(byte[] from, int w, int h, int toWidth, int toHeight) {
        float[] row = new float[w];
        byte[] to = new byte[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            java.util.Arrays.fill(row, 0);
            float top = (float) y * h / toHeight;
            float bottom = (float) (y + 1) * h / toHeight;
            for (int fromY = (int) top; fromY < Math.min(h, Math.ceil(bottom)); fromY++) {
                float share = (Math.min(bottom, fromY + 1) - Math.max(top, fromY)) / (bottom - top);
                for (int x = 0; x < w; x++) {
                    row[x] += share * (from[fromY * w + x] & 0xFF);
                }
            }
            for (int x = 0; x < toWidth; x++) {
                float left = (float) x * w / toWidth;
                float right = (float) (x + 1) * w / toWidth;
                float sum = 0;
                for (int fromX = (int) left; fromX < Math.min(w, Math.ceil(right)); fromX++) {
                    sum += (Math.min(right, fromX + 1) - Math.max(left, fromX)) * row[fromX];
                }
                to[y * toWidth + x] = (byte) Math.round(sum / (right - left));
            }
        }
        return to;
    }

    /** In pixels of this picture. */
    public int width() {
        return width;
    }

    /** In pixels of this picture. */
    public int height() {
        return height;
    }

    /** How many pixels of the photo one pixel here is wide, 1 or more. */
    public double scale() {
        return scale;
    }

    /** 0 (black) to 255 (white). */
    public int level(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** Its size only. */
    @Override
    public String toString() {
        return "GreyPicture[" + width + " x " + height + "]";
    }
}
