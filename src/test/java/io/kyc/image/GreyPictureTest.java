package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.specimens.Specimen;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GreyPictureTest {

    private static Photo png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return Photo.of(bytes.toByteArray(), TestLimits.DEFAULT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Photo of(Specimen specimen) {
        return Photo.of(specimen.bytes(), TestLimits.DEFAULT);
    }

    @Test
    void keepsASmallPictureAsItIs() {
        BufferedImage image = new BufferedImage(90, 80, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 5, 0xFF0000);
        image.setRGB(4, 5, 0x00FF00);
        image.setRGB(5, 5, 0xFFFFFF);
        GreyPicture grey = GreyPicture.of(png(image), 90).orElseThrow();
        assertThat(grey.width()).isEqualTo(90);
        assertThat(grey.height()).isEqualTo(80);
        assertThat(grey.scale()).isEqualTo(1);
        assertThat(grey.level(3, 5)).isEqualTo(76);
        assertThat(grey.level(4, 5)).isEqualTo(149);
        assertThat(grey.level(5, 5)).isEqualTo(255);
        assertThat(grey.level(6, 5)).isZero();
    }

    @Test
    void averagesPixelsWhenItShrinks() {
        BufferedImage stripes = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                stripes.setRGB(x, y, x % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        GreyPicture grey = GreyPicture.of(png(stripes), 150).orElseThrow();
        assertThat(grey.width()).isEqualTo(150);
        assertThat(grey.height()).isEqualTo(100);
        assertThat(grey.scale()).isEqualTo(2);
        assertThat(grey.level(0, 0)).isEqualTo(128);
        assertThat(grey.level(149, 99)).isEqualTo(128);
        GreyPicture third = GreyPicture.of(png(stripes), 225).orElseThrow();
        assertThat(third.level(0, 0)).isEqualTo(191); // One white pixel and a third of a black one.
        assertThat(third.level(1, 0)).isEqualTo(128);
    }

    @Test
    void laysTransparencyOverWhite() {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, new Color(0, 0, 0, 255).getRGB());
        GreyPicture grey = GreyPicture.of(png(image), 80).orElseThrow();
        assertThat(grey.level(0, 0)).isEqualTo(255);
        assertThat(grey.level(1, 1)).isZero();
    }

    @Test
    void isUprightHoweverThePhotoIsStored() {
        GreyPicture upright = GreyPicture.of(of(Specimen.PASSPORT), 700).orElseThrow();
        GreyPicture lying =
                GreyPicture.of(of(Specimen.PASSPORT_EXIF_ORIENTATION), 700).orElseThrow();
        assertThat(lying.width()).isEqualTo(upright.width()).isEqualTo(700);
        assertThat(lying.height()).isEqualTo(upright.height());
        double difference = 0;
        for (int y = 0; y < upright.height(); y++) {
            for (int x = 0; x < upright.width(); x++) {
                difference += Math.abs(upright.level(x, y) - lying.level(x, y));
            }
        }
        assertThat(difference / upright.width() / upright.height()).isLessThan(3);
    }

    @Test
    void isEmptyForBrokenContent() {
        byte[] bytes = Specimen.PASSPORT.bytes();
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            byte[] broken = bytes.clone();
            int from = 700 + random.nextInt(2_000);
            byte[] noise = new byte[600];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, broken, from, noise.length);
            Optional<Photo> photo = photo(broken);
            photo.ifPresent(p ->
                    GreyPicture.of(p, 200).ifPresent(g -> assertThat(g.width()).isLessThanOrEqualTo(200)));
        }
        byte[] end = Arrays.copyOf(bytes, bytes.length);
        Arrays.fill(end, 160, end.length - 2, (byte) 0xC0);
        photo(end).ifPresent(p -> assertThat(GreyPicture.of(p, 200)).isEmpty());
    }

    private static Optional<Photo> photo(byte[] bytes) {
        try {
            return Optional.of(Photo.of(bytes, TestLimits.DEFAULT));
        } catch (io.kyc.problem.KycException e) {
            return Optional.empty();
        }
    }

    @Test
    void measuresAnyPicture() {
        Random random = new Random(9);
        for (int[] size : new int[][] {{80, 80}, {81, 5_000}, {9_000, 80}, {640, 97}, {2_100, 1_300}}) {
            BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            assertThat(measured(image).sharpness()).as("nothing is drawn on it").isZero();
            for (int i = 0; i < 4_000; i++) {
                image.setRGB(random.nextInt(size[0]), random.nextInt(size[1]), random.nextInt());
            }
            PageQuality quality = measured(image);
            assertThat(quality.sharpness()).isPositive();
            assertThat(quality.side()).isPositive().isLessThan(Math.sqrt(1.5 * size[0] * size[1]) + 1);
        }
    }

    private static PageQuality measured(BufferedImage image) {
        return PageQuality.of(
                PageView.of(
                        GreyPicture.of(png(image), PageQuality.MEASURED_SIDE).orElseThrow()),
                Optional.empty());
    }
}
