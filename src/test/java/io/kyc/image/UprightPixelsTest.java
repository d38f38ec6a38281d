package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every kind that decoders give come out as Java2D would draw them. */
class UprightPixelsTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;
    /** Java2D rounds in several ways. */
    private static final int ROUNDING = 1;

    static Stream<BufferedImage> pictures() {
        return Stream.concat(
                IntStream.rangeClosed(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_INDEXED)
                        .mapToObj(type -> new BufferedImage(WIDTH, HEIGHT, type))
                        .filter(picture -> !picture.isAlphaPremultiplied()),
                Stream.of(
                        ofSamples(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_BYTE, 0, 1, 2),
                        ofSamples(ColorSpace.CS_sRGB, true, DataBuffer.TYPE_BYTE, 0, 1, 2, 3),
                        ofSamples(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT, 0, 1, 2),
                        ofSamples(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE, 0, 1)));
    }

    /** As the PNG decoder gives them. */
    private static BufferedImage ofSamples(int space, boolean alpha, int type, int... bands) {
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(space),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        return new BufferedImage(
                colours,
                Raster.createInterleavedRaster(type, WIDTH, HEIGHT, WIDTH * bands.length, bands.length, bands, null),
                false,
                null);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsIfItWereDrawn(BufferedImage stored) {
        fill(stored);
        for (Orientation orientation : Orientation.values()) {
            AffineTransform toUpright = orientation.toUpright(WIDTH, HEIGHT);
            int width = orientation.swapsSides() ? HEIGHT : WIDTH;
            int height = orientation.swapsSides() ? WIDTH : HEIGHT;

            BufferedImage upright = UprightPixels.of(stored, toUpright, width, height);

            BufferedImage drawn = drawn(stored, toUpright, width, height);
            for (int i = 0; i < width * height; i++) {
                assertClose(upright.getRGB(i % width, i / width), drawn.getRGB(i % width, i / width), orientation);
            }
        }
    }

    private static void fill(BufferedImage stored) {
        Random random = new Random(stored.getType());
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < stored.getRaster().getNumBands(); band++) {
                    stored.getRaster().setSample(x, y, band, random.nextInt(1 << 16));
                }
            }
        }
    }

    private static BufferedImage drawn(BufferedImage stored, AffineTransform toUpright, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(stored, toUpright, null);
        graphics.dispose();
        return drawn;
    }

    private static void assertClose(int one, int other, Orientation orientation) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((one >> shift & 0xFF) - (other >> shift & 0xFF))
                    .as("%s: %06x instead of %06x", orientation, one & 0xFFFFFF, other & 0xFFFFFF)
                    .isBetween(-ROUNDING, ROUNDING);
        }
    }
}
