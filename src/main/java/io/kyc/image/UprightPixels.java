package io.kyc.image;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * Copies a decoded picture pixel by pixel into an upright one. Nothing is drawn, so nothing of Java2D's pipelines and
 * fonts is needed for it, which make up a good part of a native executable.
 */
final class UprightPixels {
    private static final int WHITE = 255;

    private UprightPixels() {}

    /**
     * @param stored the picture as decoded
     * @param toUpright a turn by quarters, a mirror, or both: from the stored picture to one of this size
     * @param width of the upright picture
     * @param height of the upright picture
     * @return {@link BufferedImage#TYPE_INT_RGB}; what is transparent lies over white
     */
    static BufferedImage of(BufferedImage stored, AffineTransform toUpright, int width, int height) {
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        int across = index(toUpright, 1, 0, width) - index(toUpright, 0, 0, width);
        Rows rows = rows(stored);
        int[] row = new int[stored.getWidth()];
        for (int y = 0; y < stored.getHeight(); y++) {
            rows.read(y, row);
            int to = index(toUpright, 0, y, width);
            for (int pixel : row) {
                pixels[to] = pixel;
                to += across;
            }
        }
        return upright;
    }

    /** Where a stored pixel comes to lie: its centre's place. */
    private static int index(AffineTransform toUpright, int x, int y, int width) {
        double[] centre = {x + 0.5, y + 0.5};
        toUpright.transform(centre, 0, centre, 0, 1);
        return (int) Math.floor(centre[1]) * width + (int) Math.floor(centre[0]);
    }

    /** Reads rows of a picture as 0xRRGGBB. */
    private interface Rows {
        void read(int y, int[] row);
    }

    private static Rows rows(BufferedImage stored) {
        Raster raster = stored.getRaster();
        boolean plain = !stored.getColorModel().hasAlpha() && !(stored.getColorModel() instanceof IndexColorModel);
        if (plain
                && raster.getDataBuffer() instanceof DataBufferByte bytes
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel layout) {
            return bytes(bytes.getData(), layout);
        }
        if (plain
                && raster.getDataBuffer() instanceof DataBufferUShort shorts
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel layout
                && layout.getNumBands() == 1) {
            return sixteenBits(shorts.getData(), layout);
        }
        return anyPixels(stored);
    }

    /** Grey, or red, green and blue in any order. */
    private static Rows bytes(byte[] samples, PixelInterleavedSampleModel layout) {
        int[] bands = layout.getBandOffsets();
        int red = bands[0];
        int green = bands[bands.length == 1 ? 0 : 1];
        int blue = bands[bands.length == 1 ? 0 : 2];
        int step = layout.getPixelStride();
        return (y, row) -> {
            for (int x = 0, from = y * layout.getScanlineStride(); x < row.length; x++, from += step) {
                row[x] = (samples[from + red] & 0xFF) << 16
                        | (samples[from + green] & 0xFF) << 8
                        | samples[from + blue] & 0xFF;
            }
        };
    }

    private static Rows sixteenBits(short[] samples, PixelInterleavedSampleModel layout) {
        int step = layout.getPixelStride();
        return (y, row) -> {
            for (int x = 0, from = y * layout.getScanlineStride(); x < row.length; x++, from += step) {
                row[x] = 0x010101 * (samples[from] >> 8 & 0xFF);
            }
        };
    }

    /** Palettes, transparency, colours of 16 bits: by the picture's own colour model. */
    private static Rows anyPixels(BufferedImage stored) {
        return (y, row) -> {
            stored.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = overWhite(row[x]);
            }
        };
    }

    private static int overWhite(int argb) {
        int alpha = argb >>> 24;
        return over(argb >> 16 & 0xFF, alpha) << 16 | over(argb >> 8 & 0xFF, alpha) << 8 | over(argb & 0xFF, alpha);
    }

    private static int over(int level, int alpha) {
        return (level * alpha + WHITE * (255 - alpha) + 127) / 255;
    }
}
