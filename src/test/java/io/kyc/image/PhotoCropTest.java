package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCropTest {
    private static final Color RED = new Color(0xd02020);
    private static final Color GREEN = new Color(0x20c020);
    private static final Color BLUE = new Color(0x2030d0);
    private static final Color WHITE = new Color(0xf0f0f0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb.jpg",
                "progressive.jpg",
                "rgb.png",
                "rgb16.png",
                "rgb-interlaced.png",
                "palette.png",
                "oriented-1.jpg",
                "oriented-2.jpg",
                "oriented-3.jpg",
                "oriented-4.jpg",
                "oriented-5.jpg",
                "oriented-6.jpg",
                "oriented-7.jpg",
                "oriented-8.jpg"
            })
    void cutsTheVisibleRegion(String name) throws IOException {
        // Off the centre on both axes, so that a swap or a mirror is visible.
        BufferedImage crop = crop(name, new Rectangle(60, 20, 50, 60));

        assertThat(crop.getWidth()).isEqualTo(50);
        assertThat(crop.getHeight()).isEqualTo(60);
        assertColour(crop, 5, 10, RED, 24);
        assertColour(crop, 40, 10, GREEN, 24);
        assertColour(crop, 5, 52, BLUE, 24);
        assertColour(crop, 40, 52, WHITE, 24);
    }

    @Test
    void cutsTheExactEdge() throws IOException {
        BufferedImage crop = crop("oriented-6.jpg", new Rectangle(79, 0, 2, 60));

        assertThat(crop.getWidth()).isEqualTo(2);
        assertThat(crop.getHeight()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "oriented-6.jpg", "oriented-7.jpg"})
    void turnsTheRegionClockwise(String name) throws IOException {
        Rectangle region = new Rectangle(60, 20, 50, 60);
        BufferedImage one = image(PhotoCrop.jpeg(TestPictures.photo(name), region, 1));
        BufferedImage two = image(PhotoCrop.jpeg(TestPictures.photo(name), region, 2));
        BufferedImage three = image(PhotoCrop.jpeg(TestPictures.photo(name), region, 3));

        assertThat(one.getWidth()).isEqualTo(60);
        assertThat(one.getHeight()).isEqualTo(50);
        assertColour(one, 50, 5, RED, 24);
        assertColour(one, 5, 5, BLUE, 24);
        assertColour(two, 45, 50, RED, 24);
        assertColour(two, 45, 5, BLUE, 24);
        assertColour(three, 10, 45, RED, 24);
        assertColour(three, 10, 5, GREEN, 24);
    }

    @Test
    void decodesInksToColours() throws IOException {
        BufferedImage crop = crop("cmyk.jpg", new Rectangle(60, 20, 50, 60));

        // Without a colour profile the colours are similar, not equal.
        assertColour(crop, 5, 10, RED, 60);
        assertColour(crop, 40, 10, GREEN, 60);
        assertColour(crop, 5, 52, BLUE, 60);
        assertColour(crop, 40, 52, WHITE, 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpg", "grey.png"})
    void turnsGreyIntoRgb(String name) throws IOException {
        BufferedImage crop = crop(name, new Rectangle(60, 20, 50, 60));

        Color red = new Color(crop.getRGB(5, 10));
        assertThat(Math.abs(red.getRed() - red.getBlue())).isLessThan(8);
        assertThat(new Color(crop.getRGB(40, 52)).getRed()).isGreaterThan(red.getRed() + 80);
    }

    /** ImageIO's own streams would write each picture to a temporary file. */
    @Test
    void writesNothingToTheDisk(@TempDir Path folder) throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Photo photo = TestPictures.photo("rgb.jpg");
        ImageIO.setCacheDirectory(gone.toFile());
        try {
            Files.delete(gone);

            assertThat(PhotoCrop.jpeg(photo, new Rectangle(60, 20, 50, 60), 0)).isNotEmpty();
            assertThat(GreyPicture.of(photo, 1024)).isPresent();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void laysTransparencyOverWhite() throws IOException {
        assertColour(crop("alpha.png", new Rectangle(90, 70, 60, 40)), 30, 20, Color.WHITE, 6);
    }

    @Test
    void thinsOutAHugeRegion() throws IOException {
        BufferedImage large = new BufferedImage(4100, 3000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "JPEG", bytes);

        byte[] jpeg =
                PhotoCrop.jpeg(Photo.of(bytes.toByteArray(), TestLimits.DEFAULT), new Rectangle(0, 0, 4100, 3000), 0);

        BufferedImage crop = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(crop.getWidth()).isEqualTo(1367);
        assertThat(crop.getHeight()).isEqualTo(1000);
    }

    @Test
    void refusesContentThatIsBroken() {
        byte[] png = TestPictures.bytes("rgb.png");
        int content = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        Arrays.fill(png, content + 4, content + 40, (byte) 0x55);
        Photo photo = Photo.of(png, TestLimits.DEFAULT);

        KycException e =
                catchThrowableOfType(KycException.class, () -> PhotoCrop.jpeg(photo, new Rectangle(10, 10, 50, 50), 0));

        assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
    }

    @Test
    void refusesARegionOutsideThePicture() {
        Photo photo = TestPictures.photo("rgb.jpg");

        assertThatThrownBy(() -> PhotoCrop.jpeg(photo, new Rectangle(150, 0, 20, 20), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage crop(String name, Rectangle region) throws IOException {
        return image(PhotoCrop.jpeg(TestPictures.photo(name), region, 0));
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected, int tolerance) {
        Color actual = new Color(image.getRGB(x, y));
        assertThat(Math.max(
                        Math.abs(actual.getRed() - expected.getRed()),
                        Math.max(
                                Math.abs(actual.getGreen() - expected.getGreen()),
                                Math.abs(actual.getBlue() - expected.getBlue()))))
                .as("%s at %d,%d instead of %s", actual, x, y, expected)
                .isLessThanOrEqualTo(tolerance);
    }
}
