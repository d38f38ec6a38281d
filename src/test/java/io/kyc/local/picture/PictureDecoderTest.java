package io.kyc.local.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "rgb.jpg, 24",
        "progressive.jpg, 24",
        "cmyk.jpg, 60",
        "rgb.png, 0",
        "rgb16.png, 1",
        "rgb-interlaced.png, 0",
        "palette.png, 0",
        "oriented-1.jpg, 24",
        "oriented-2.jpg, 24",
        "oriented-3.jpg, 24",
        "oriented-4.jpg, 24",
        "oriented-5.jpg, 24",
        "oriented-6.jpg, 24",
        "oriented-7.jpg, 24",
        "oriented-8.jpg, 24"
    })
    void showsEveryKindOfPictureUpright(String name, int tolerance) throws Exception {
        Picture picture = PictureDecoder.decode(bytes(name));

        assertThat(picture.width()).isEqualTo(160);
        assertThat(picture.height()).isEqualTo(120);
        assertNear(picture.rgb(20, 15), 0xd02020, tolerance);
        assertNear(picture.rgb(140, 15), 0x20c020, tolerance);
        assertNear(picture.rgb(20, 105), 0x2030d0, tolerance);
        assertNear(picture.rgb(140, 105), 0xf0f0f0, tolerance);
    }

    @Test
    void laysTransparencyOverWhite() throws Exception {
        assertThat(PictureDecoder.decode(bytes("alpha.png")).rgb(140, 105)).isEqualTo(0xffffff);
    }

    @Test
    void skipsPixelsOfALargePicture() throws Exception {
        BufferedImage large = new BufferedImage(6000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "JPEG", bytes);

        Picture picture = PictureDecoder.decode(bytes.toByteArray());

        assertThat(picture.width()).isEqualTo(3000);
        assertThat(picture.height()).isEqualTo(2000);
    }

    @Test
    void readsTheSizeWithoutDecoding() throws Exception {
        byte[] headerOnly = Arrays.copyOf(bytes("rgb.png"), 60);

        assertThat(PictureDecoder.size(headerOnly)).isEqualTo(new PictureDecoder.Size(160, 120));
    }

    @Test
    void refusesBytesThatAreNotAPicture() {
        assertThatThrownBy(() -> PictureDecoder.decode("%PDF-1.7".getBytes()))
                .isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> PictureDecoder.decode(Arrays.copyOf(bytes("rgb.png"), 80)))
                .isInstanceOf(UnreadablePictureException.class);
    }

    private static void assertNear(int actual, int expected, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((actual >> shift & 0xFF) - (expected >> shift & 0xFF)))
                    .as("%06x instead of %06x", actual, expected)
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PictureDecoderTest.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        }
    }
}
