package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.image.Base64Image;
import io.kyc.image.GreyPicture;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.image.TestLimits;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as they may arrive: JPEG and PNG, broken in every way, and files that only look like one. */
class PictureFuzzTest {
    private static final TestLimits LIMITS = new TestLimits(5 * 1024 * 1024, 50_000_000, 10_000, 8);
    private static final Set<ErrorCode> REFUSALS = Set.of(
            ErrorCode.IMAGE_TOO_LARGE,
            ErrorCode.UNSUPPORTED_IMAGE,
            ErrorCode.IMAGE_UNREADABLE,
            ErrorCode.IMAGE_TOO_MANY_PIXELS,
            ErrorCode.IMAGE_TOO_SMALL,
            ErrorCode.INVALID_FIELD);

    /** A crop has at most 400 pixels a side here. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final List<byte[]> seeds = seeds();

    @Test
    void everyPictureIsCroppedOrRefused() {
        Fuzz.run(4000, MOST_BYTES, random -> {
            byte[] bytes = Bytes.mutated(seeds.get(random.nextInt(seeds.size())), random);
            try {
                Photo photo = Photo.of(bytes, LIMITS);
                assertThat((long) photo.width() * photo.height()).isBetween(1L, LIMITS.maxPixels());
                byte[] crop = PhotoCrop.jpeg(photo, region(photo, random), random.nextInt(4));
                assertThat(ImageIO.read(new ByteArrayInputStream(crop))).isNotNull();
            } catch (KycException refused) {
                assertThat(refused.code()).isIn(REFUSALS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void everyBase64IsAcceptedOrRefused() {
        Fuzz.run(4000, random -> {
            byte[] text = Base64.getEncoder().encode(seeds.get(random.nextInt(seeds.size())));
            String mutated = new String(Bytes.mutated(text, random), StandardCharsets.ISO_8859_1);
            try {
                Base64Image.decode("image_data", mutated, LIMITS);
            } catch (KycException refused) {
                assertThat(refused.code()).isIn(REFUSALS);
                assertThat(refused.detail()).doesNotContain(mutated.substring(0, Math.min(mutated.length(), 12)) + "x");
            }
        });
    }

    /** Chunks that would fill the memory if they were inflated: 200 MB in 200 KB. */
    @ParameterizedTest
    @CsvSource({"zTXt, 2", "iTXt, 2", "iCCP, 2", "zTXt, 3", "iTXt, 3", "iCCP, 3", "IDAT, 2"})
    void chunksThatInflateAreLeftAlone(String chunk, int colours) throws IOException {
        byte[] bomb = PngBomb.with(chunk, colours, 200 << 20);
        assertThat(bomb).hasSizeLessThan(400_000);

        Fuzz.run(1, MOST_BYTES, random -> {
            Photo photo = Photo.of(bomb, LIMITS);
            GreyPicture grey = GreyPicture.of(photo, 1024).orElseThrow();
            assertThat(grey.width()).isEqualTo(PngBomb.SIDE);
            assertThat(PhotoCrop.jpeg(photo, new Rectangle(10, 10, 90, 90), 0)).isNotEmpty();
        });
    }

    private static Rectangle region(Photo photo, Random random) {
        int x = random.nextInt(photo.width());
        int y = random.nextInt(photo.height());
        // At most a few hundred pixels, because the property is about what is decoded, not about how long it takes.
        return new Rectangle(
                x,
                y,
                1 + random.nextInt(Math.min(400, photo.width() - x)),
                1 + random.nextInt(Math.min(400, photo.height() - y)));
    }

    /** Small pictures of every kind, and other files that begin like one. */
    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "pictures"))) {
            for (Path file :
                    files.filter(f -> !f.toString().endsWith(".md")).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int type :
                new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY}) {
            seeds.add(encoded(type, "png"));
            seeds.add(encoded(type, "jpg"));
        }
        seeds.add(encoded(BufferedImage.TYPE_INT_ARGB, "png"));
        byte[] jpeg = encoded(BufferedImage.TYPE_INT_RGB, "jpg");
        seeds.add(joined(jpeg, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        seeds.add(joined(jpeg, encoded(BufferedImage.TYPE_INT_RGB, "png")));
        seeds.add(joined("GIF89a".getBytes(StandardCharsets.US_ASCII), jpeg));
        seeds.add("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1));
        seeds.add("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
        return seeds;
    }

    private static byte[] encoded(int type, String format) {
        BufferedImage image = new BufferedImage(120, 90, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 120, 90);
        g.setColor(Color.BLUE);
        g.fillOval(20, 10, 70, 60);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
