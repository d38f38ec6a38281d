package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.hash.Sha256;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb.jpg",
                "progressive.jpg",
                "grey.jpg",
                "cmyk.jpg",
                "rgb.png",
                "rgb16.png",
                "rgb-interlaced.png",
                "palette.png",
                "alpha.png",
                "grey.png"
            })
    void knowsTheSizeOfEveryKindOfPicture(String name) {
        Photo photo = TestPictures.photo(name);

        assertThat(photo.width()).isEqualTo(TestPictures.WIDTH);
        assertThat(photo.height()).isEqualTo(TestPictures.HEIGHT);
        assertThat(photo.format()).isEqualTo(name.endsWith("jpg") ? ImageFormat.JPEG : ImageFormat.PNG);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheSizeAsItIsSeen(int orientation) {
        Photo photo = TestPictures.photo("oriented-" + orientation + ".jpg");

        assertThat(photo.header().orientation()).isEqualTo(Orientation.of(orientation));
        assertThat(photo.width()).isEqualTo(TestPictures.WIDTH);
        assertThat(photo.height()).isEqualTo(TestPictures.HEIGHT);
    }

    @Test
    void refusesADecompressionBombByItsHeader() {
        byte[] bomb = TestPictures.bytes("rgb.png");
        ByteBuffer.wrap(bomb).putInt(16, 9_999).putInt(20, 9_999);

        assertThat(refusal(bomb)).isEqualTo(ErrorCode.IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void refusesAJpegThatAnnouncesTooMuch() {
        byte[] bomb = TestPictures.bytes("rgb.jpg");
        int frame = indexOf(bomb, 0xFF, 0xC0);
        ByteBuffer.wrap(bomb).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);

        assertThat(refusal(bomb)).isEqualTo(ErrorCode.IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void refusesASideTooLongForTextract() {
        byte[] strip = TestPictures.bytes("rgb.png");
        ByteBuffer.wrap(strip).putInt(16, 10_001).putInt(20, 100);

        assertThat(refusal(strip)).isEqualTo(ErrorCode.IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void refusesASizeThatOverflows() {
        byte[] huge = TestPictures.bytes("rgb.png");
        ByteBuffer.wrap(huge).putInt(16, Integer.MAX_VALUE).putInt(20, Integer.MAX_VALUE);

        assertThat(refusal(huge)).isEqualTo(ErrorCode.IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void refusesAJpegWhoseScansWouldNeverEnd() {
        byte[] few = repeated(progressive(), JpegPasses.MOST_SCANS - scans(progressive()));
        byte[] tooMany = repeated(progressive(), JpegPasses.MOST_SCANS - scans(progressive()) + 1);
        byte[] bomb = repeated(progressive(), 100_000);

        assertThat(Photo.of(few, TestLimits.DEFAULT).width()).isEqualTo(320);
        assertThat(refusal(tooMany)).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
        assertThat(bomb).as("as small as any").hasSizeLessThan(TestLimits.DEFAULT.maxBytes());
        assertThat(refusal(bomb)).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
    }

    @Test
    void countsScansAfterAnApparentEnd() {
        byte[] jpeg = progressive();
        byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 4, (byte) 0xFF, (byte) 0xD9};
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        int last = lastScan(jpeg);
        hidden.write(jpeg, 0, last);
        hidden.writeBytes(comment);
        hidden.write(jpeg, last, jpeg.length - last);

        assertThat(refusal(repeated(hidden.toByteArray(), 100))).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
    }

    @Test
    void acceptsAPictureFollowedByAnother() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(progressive());
        for (int i = 0; i < 20; i++) {
            both.writeBytes(progressive());
        }

        assertThat(Photo.of(both.toByteArray(), TestLimits.DEFAULT).header().passes())
                .hasValueSatisfying(passes -> assertThat(passes.scans()).isEqualTo(scans(progressive())));
    }

    @Test
    void refusesAProgressiveJpegThatWouldFillTheMemory() {
        byte[] jpeg = TestPictures.bytes("progressive.jpg");
        JpegPasses passes =
                TestPictures.photo("progressive.jpg").header().passes().orElseThrow();
        int pixels = TestPictures.WIDTH * TestPictures.HEIGHT;
        TestLimits fits = new TestLimits(5 * 1024 * 1024, (passes.samples() * 2 + 2) / 3, 10_000, 8);
        TestLimits lacks = new TestLimits(5 * 1024 * 1024, passes.samples() * 2 / 3 - 1, 10_000, 8);

        assertThat(passes.samples()).isBetween((long) pixels, 3L * pixels);
        assertThat(Photo.of(jpeg, fits).header().passes()).isPresent();
        assertThat(catchThrowableOfType(KycException.class, () -> Photo.of(jpeg, lacks))
                        .code())
                .isEqualTo(ErrorCode.IMAGE_TOO_MANY_PIXELS);
        assertThat(TestPictures.photo("rgb.jpg").header().passes())
                .as("decoded in one go")
                .isEmpty();
    }

    private static byte[] progressive() {
        BufferedImage grey = new BufferedImage(320, 200, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The picture with its last scan, which has a few bytes, repeated this many times. */
    private static byte[] repeated(byte[] jpeg, int times) {
        int last = lastScan(jpeg);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            out.write(jpeg, last, jpeg.length - 2 - last);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        return at;
    }

    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i < jpeg.length - 1; i++) {
            scans += (jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA ? 1 : 0;
        }
        return scans;
    }

    @Test
    void refusesASideBelowTheMinimum() {
        byte[] small = TestPictures.bytes("rgb.png");
        ByteBuffer.wrap(small).putInt(20, 79);

        assertThat(refusal(small)).isEqualTo(ErrorCode.IMAGE_TOO_SMALL);
    }

    @Test
    void refusesTooManyBytesBeforeLookingAtThem() {
        assertThat(refusal(new byte[5 * 1024 * 1024 + 1])).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    }

    @Test
    void saysWhatToSendInsteadOfOtherFormats() {
        for (String magic : new String[] {"%PDF-1.7", "GIF89a", "RIFF....WEBP", "....ftypheic", "II*\0", "<svg>", ""}) {
            assertThat(refusal(magic.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(magic)
                    .isEqualTo(ErrorCode.UNSUPPORTED_IMAGE);
        }
    }

    @Test
    void refusesEveryTruncationOfAHeader() {
        byte[] whole = TestPictures.bytes("oriented-6.jpg");
        int scan = indexOf(whole, 0xFF, 0xDA);
        for (int length = 3; length < scan; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEqualTo(ErrorCode.IMAGE_UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "progressive.jpg", "oriented-6.jpg", "rgb.png", "rgb-interlaced.png"})
    void refusesEveryTruncationOfItsContent(String name) {
        byte[] whole = TestPictures.bytes(name);
        int end = whole.length - (name.endsWith("jpg") ? 2 : 8);
        for (int length = end / 2; length <= end; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEqualTo(ErrorCode.IMAGE_UNREADABLE);
        }
    }

    @Test
    void acceptsAPictureFollowedByOtherBytes() {
        byte[] followed = Arrays.copyOf(TestPictures.bytes("rgb.jpg"), 100_000);

        assertThat(Photo.of(followed, TestLimits.DEFAULT).width()).isEqualTo(TestPictures.WIDTH);
    }

    @Test
    void acceptsOrRefusesAnyBytesAfterTheMagic() {
        Random random = new Random(20261122);
        byte[][] seeds = {
            TestPictures.bytes("oriented-6.jpg"), TestPictures.bytes("rgb.png"), TestPictures.bytes("cmyk.jpg")
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = seeds[i % seeds.length].clone();
            for (int j = 0; j < 8; j++) {
                mutant[3 + random.nextInt(Math.min(300, mutant.length - 3))] = (byte) random.nextInt();
            }
            try {
                Photo photo = Photo.of(mutant, TestLimits.DEFAULT);
                assertThat(photo.width()).isBetween(80, 10_000);
            } catch (KycException e) {
                assertThat(e.code().isAwsFault()).isFalse();
            }
        }
    }

    @Test
    void hashesWithSha256() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static ErrorCode refusal(byte[] bytes) {
        return catchThrowableOfType(KycException.class, () -> Photo.of(bytes, TestLimits.DEFAULT))
                .code();
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i < bytes.length - 1; i++) {
            if ((bytes[i] & 0xFF) == first && (bytes[i + 1] & 0xFF) == second) {
                return i;
            }
        }
        throw new AssertionError("no such marker");
    }
}
