package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightLevelsTest {

    private static LightLevels of(String name, int longestSide) {
        return LightLevels.of(TestPictures.photo(name), longestSide).orElseThrow();
    }

    private static int level(LightLevels light, int x, int y) {
        return light.levels()[y * light.width() + x] & 0xFF;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "progressive.jpg", "rgb.png", "rgb16.png", "palette.png"})
    void seesTheFourColoursAsLevels(String name) {
        LightLevels light = of(name, 3200);

        assertThat(light.width()).isEqualTo(TestPictures.WIDTH);
        assertThat(light.height()).isEqualTo(TestPictures.HEIGHT);
        assertThat(level(light, 10, 10)).as("red").isBetween(66, 86);
        assertThat(level(light, 150, 10)).as("green").isBetween(102, 122);
        assertThat(level(light, 10, 110)).as("blue").isBetween(74, 94);
        assertThat(level(light, 150, 110)).as("white").isBetween(230, 250);
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, 10, false", // BufferedImage.TYPE_BYTE_GRAY
        "PNG, 10, false",
        "PNG, 11, false" // BufferedImage.TYPE_USHORT_GRAY
    })
    void takesGreyAsItIs(String format, int type) throws IOException {
        BufferedImage grey = new BufferedImage(100, 80, type);
        WritableRaster raster = grey.getRaster();
        int unit = raster.getSampleModel().getSampleSize(0) == 16 ? 257 : 1;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 100; x++) {
                raster.setSample(x, y, 0, (y < 40 ? 82 : 200) * unit);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(grey, format, bytes);
        LightLevels light = LightLevels.of(Photo.of(bytes.toByteArray(), TestLimits.DEFAULT), 3200)
                .orElseThrow();

        assertThat(level(light, 50, 10)).isBetween(80, 84);
        assertThat(level(light, 50, 70)).isBetween(198, 202);
    }

    @Test
    void laysGreyThatIsTransparentOnWhite() throws IOException {
        ColorModel greyAndAlpha = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = greyAndAlpha.createCompatibleWritableRaster(100, 80);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 80; y++) {
                raster.setPixel(x, y, new int[] {82, x < 50 ? 255 : 0});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(greyAndAlpha, raster, false, null), "PNG", bytes);
        LightLevels light = LightLevels.of(Photo.of(bytes.toByteArray(), TestLimits.DEFAULT), 3200)
                .orElseThrow();

        assertThat(level(light, 10, 40)).isEqualTo(82);
        assertThat(level(light, 90, 40)).isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({"160, 160, 120", "159, 80, 60", "80, 80, 60", "79, 54, 40"})
    void leavesOutPixelsOfALargerPicture(int longestSide, int width, int height) {
        LightLevels light = of("rgb.jpg", longestSide);

        assertThat(light.width()).isEqualTo(width);
        assertThat(light.height()).isEqualTo(height);
        assertThat(level(light, width - 2, height - 2)).as("white").isBetween(225, 255);
    }

    @Test
    void isEmptyForBrokenContent() {
        byte[] bytes = TestPictures.bytes("rgb.png");
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        Arrays.fill(bytes, content + 4, content + 40, (byte) 7);

        assertThat(LightLevels.of(Photo.of(bytes, TestLimits.DEFAULT), 3200)).isEmpty();
    }
}
