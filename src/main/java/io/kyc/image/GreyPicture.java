package io.kyc.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture as grey levels, upright and of bounded size, so that measuring a phone's photo costs no more than measuring
 * a small one.
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
     * @return empty when the picture's content is broken although its header is not
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
            // The JDK's decoders throw either kind for broken content.
            return Optional.empty();
        }
    }

    private static GreyPicture of(BufferedImage image, int photoWidth, int longestSide) {
        int w = image.getWidth();
        int h = image.getHeight();
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] levels = new byte[rgb.length];
        for (int i = 0; i < levels.length; i++) {
            int pixel = rgb[i];
            // BT.601 luma in 1/256
            levels[i] = (byte) ((77 * (pixel >> 16 & 0xFF) + 150 * (pixel >> 8 & 0xFF) + 29 * (pixel & 0xFF)) >> 8);
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

    /** Shrinks a picture; each pixel is the mean of the area that it stands for. */
    private static byte[] shrunk(byte[] from, int w, int h, int toWidth, int toHeight) {
        Shares across = new Shares(w, toWidth);
        Shares down = new Shares(h, toHeight);
        float[] row = new float[w];
        byte[] to = new byte[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            Arrays.fill(row, 0);
            for (int i = down.begin[y]; i < down.begin[y + 1]; i++) {
                float share = down.share[i];
                int start = down.pixel[i] * w;
                for (int x = 0; x < w; x++) {
                    row[x] += share * (from[start + x] & 0xFF);
                }
            }
            for (int x = 0; x < toWidth; x++) {
                float sum = 0.5f; // rounds
                for (int i = across.begin[x]; i < across.begin[x + 1]; i++) {
                    sum += across.share[i] * row[across.pixel[i]];
                }
                to[y * toWidth + x] = (byte) Math.min(255, (int) sum);
            }
        }
        return to;
    }

    /** The shares of a row's pixels that make up each pixel of a shorter row. */
    private static final class Shares {
        /** The first share of each pixel of the shorter row, and at the end the number of shares. */
        final int[] begin;
        /** The pixel of the longer row that each share comes from. */
        final int[] pixel;
        /** The weight of each share in the mean, 0 to 1. */
        final float[] share;

        Shares(int from, int to) {
            begin = new int[to + 1];
            pixel = new int[from + 2 * to];
            share = new float[pixel.length];
            int count = 0;
            for (int i = 0; i < to; i++) {
                double left = (double) i * from / to;
                double right = (double) (i + 1) * from / to;
                for (int at = (int) left; at < right && at < from; at++) {
                    pixel[count] = at;
                    share[count++] = (float) ((Math.min(right, at + 1) - Math.max(left, at)) / (right - left));
                }
                begin[i + 1] = count;
            }
        }
    }

    /** The width in pixels of this picture. */
    public int width() {
        return width;
    }

    /** The height in pixels of this picture. */
    public int height() {
        return height;
    }

    /** How many pixels of the photo are as wide as one pixel here, 1 or more. */
    public double scale() {
        return scale;
    }

    /** The level of a pixel, 0 (black) to 255 (white). */
    public int level(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** All levels, row by row, as unsigned bytes. This is not a copy; do not change it. */
    byte[] levels() {
        return levels;
    }

    /** Shows only the size. */
    @Override
    public String toString() {
        return "GreyPicture[" + width + " x " + height + "]";
    }
}
