package io.kyc.verification;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are not accepted, on every way in. They are refused before anything is written or paid for. */
@BlackBox
class InputLimitsTest {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_BODY = 6 * 1024 * 1024;
    private static final Refusal UNSUPPORTED = Refusal.of(415, "unsupported_image");
    private static final Refusal UNREADABLE = Refusal.of(400, "image_unreadable");
    private static final Refusal TOO_MANY_PIXELS = Refusal.of(413, "image_too_many_pixels");
    private static final Refusal TOO_SMALL = Refusal.of(400, "image_too_small");
    private static final Refusal INVALID = Refusal.of(400, "invalid_field");
    private static final Refusal FOREIGN_KEY = Refusal.of(422, "foreign_key");

    /** Started once, because a refused request does not move it. */
    private static Started session;

    LocalAws aws;

    LocalBucket bucket;

    @BeforeEach
    void startOnce() {
        if (session == null) {
            session = KycApi.start();
        }
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("a PDF", ascii("%PDF-1.7\n%âãÏÓ\n" + Refusal.MARKER), UNSUPPORTED),
                Arguments.of("a HEIC", ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), UNSUPPORTED),
                Arguments.of("a WebP", ascii("RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0"), UNSUPPORTED),
                Arguments.of("a GIF", ascii("GIF89a\1\0\1\0\0\0\0;"), UNSUPPORTED),
                Arguments.of("a TIFF", ascii("II*\0\u0008\0\0\0"), UNSUPPORTED),
                Arguments.of("a BMP", ascii("BM\u003a\0\0\0\0\0\0\0"), UNSUPPORTED),
                Arguments.of("a text", ascii("data:image/png;base64,"), UNSUPPORTED),
                Arguments.of("one byte", new byte[] {(byte) 0xFF}, UNSUPPORTED),
                Arguments.of(
                        "a JPEG that ends at once", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, UNREADABLE),
                Arguments.of(
                        "a JPEG without a picture",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                        UNREADABLE),
                Arguments.of(
                        "a JPEG that ends in its header", Arrays.copyOf(Specimen.NO_DOCUMENT.bytes(), 100), UNREADABLE),
                Arguments.of(
                        "a JPEG that ends in its content",
                        Arrays.copyOf(Specimen.PASSPORT.bytes(), 100_000),
                        UNREADABLE),
                Arguments.of(
                        "a JPEG whose second half is zeros",
                        Arrays.copyOf(Arrays.copyOf(Specimen.NO_DOCUMENT.bytes(), 40_000), 84_000),
                        UNREADABLE),
                Arguments.of("a PNG that ends behind its header", png(100, 100), UNREADABLE),
                Arguments.of("a PNG that ends at once", Arrays.copyOf(png(100, 100), 8), UNREADABLE),
                Arguments.of("a PNG without width", png(0, 100), UNREADABLE),
                Arguments.of("a PNG of negative height", png(100, -100), UNREADABLE),
                Arguments.of("a PNG of 3600 Mpx", png(60_000, 60_000), TOO_MANY_PIXELS),
                Arguments.of(
                        "a PNG of more pixels than an int", png(Integer.MAX_VALUE, Integer.MAX_VALUE), TOO_MANY_PIXELS),
                Arguments.of("a PNG just above 50 Mpx", png(8_000, 6_251), TOO_MANY_PIXELS),
                Arguments.of("a PNG too long for its width", png(100, 10_001), TOO_MANY_PIXELS),
                Arguments.of("a JPEG of 4290 Mpx", jpeg(65_500, 65_500), TOO_MANY_PIXELS),
                Arguments.of("a PNG of 79 px width", png(79, 400), TOO_SMALL),
                Arguments.of("a JPEG of 79 px height", jpeg(400, 79), TOO_SMALL),
                Arguments.of("a whole JPEG of one pixel", Jpeg.encode(blank(1, 1), 0.8), TOO_SMALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesAnUnacceptablePicture(String name, byte[] picture, Refusal refusal) {
        refusal.before(aws, () -> post(session, "/kyc/process-document", Map.of("image_data", base64(picture))));
        refusal.before(
                aws,
                () -> post(
                        "/kyc",
                        Map.of(
                                "action",
                                "process_document",
                                "session_id",
                                session.id(),
                                "image_data",
                                base64(picture))));
        refusal.before(
                aws,
                () -> post(
                        "/functions/document-processor",
                        Map.of("session_id", "never-reserved", "image_data", base64(picture))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesAnUnacceptableUpload(String name, byte[] picture, Refusal refusal) {
        String key = uploads() + "picture";
        put(key, picture);

        refusal.before(aws, () -> post(session, "/kyc/process-document", Map.of("image_s3_key", key)));
        refusal.before(
                aws,
                () -> post(
                        session,
                        "/kyc/process-document",
                        Map.of("image_data", base64(Specimen.NO_DOCUMENT.bytes()), "back_image_s3_key", key)));
    }

    @Test
    void namesTheAcceptedFormats() {
        UNSUPPORTED
                .before(aws, () -> post(session, "/kyc/process-document", Map.of("image_data", "JVBERi0xLjc=")))
                .body("detail", containsString("JPEG"))
                .body("detail", containsString("PNG"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "A",
                "data:image/png;base64,iVBORw0KGgo=",
                "iVBORw0K\nGgo=",
                "iVBO Rw0K",
                "_-__",
                "iVBORw0KGgo=iVBO",
                "Xq7MARKERz!",
                "日本語"
            })
    void refusesBadBase64(String text) {
        INVALID.before(aws, () -> post(session, "/kyc/process-document", Map.of("image_data", text)))
                .body("violations.field", contains("image_data"));
        INVALID.before(
                        aws,
                        () -> post(
                                session,
                                "/kyc/process-document",
                                Map.of("image_data", base64(Specimen.NO_DOCUMENT.bytes()), "back_image_data", text)))
                .body("violations.field", contains("back_image_data"));
        INVALID.before(
                        aws,
                        () -> post(
                                "/functions/document-processor",
                                Map.of("session_id", "never-reserved", "image_data", text)))
                .body("violations.field", contains("image_data"));
    }

    @Test
    void acceptsOneSourceForEachSide() {
        String picture = base64(png(100, 100));
        String key = uploads() + "x.jpg";
        for (Map<String, String> body : List.of(
                Map.<String, String>of(),
                Map.of("image_data", picture, "image_s3_key", key),
                Map.of("back_image_data", picture))) {
            INVALID.before(aws, () -> post(session, "/kyc/process-document", body))
                    .body("violations.field", contains("image_data"));
        }
        INVALID.before(
                        aws,
                        () -> post(
                                session,
                                "/kyc/process-document",
                                Map.of("image_data", picture, "back_image_data", picture, "back_image_s3_key", key)))
                .body("violations.field", contains("back_image_data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "uploads/",
                "uploads/{id}",
                "uploads/{id}/",
                "uploads/{id}x/x.jpg",
                "uploads/{another}/x.jpg",
                "uploads/{id}/../{another}/x.jpg",
                "uploads/{id}/a/../../{another}/x.jpg",
                "uploads/{id}/..",
                "uploads/{id}/./x.jpg",
                "uploads/{id}//x.jpg",
                "uploads/{id}/x.jpg/",
                "uploads/{id}/%2e%2e/{another}/x.jpg",
                "uploads/{id}/x.jpg\n",
                "uploads/{id}/x\u0000.jpg",
                "/uploads/{id}/x.jpg",
                "faces/{id}/id_face.jpg",
                "documents/{id}/1/front",
                "s3://your-kyc-bucket/uploads/{id}/x.jpg"
            })
    void readsOnlyTheSessionsUploads(String key) {
        put("uploads/" + another() + "/x.jpg", Specimen.PASSPORT.bytes());
        String named = key.replace("{id}", session.id()).replace("{another}", another());

        FOREIGN_KEY.before(aws, () -> post(session, "/kyc/process-document", Map.of("image_s3_key", named)));
        FOREIGN_KEY.before(
                aws,
                () -> post(
                        session,
                        "/kyc/process-document",
                        Map.of("image_data", base64(Specimen.NO_DOCUMENT.bytes()), "back_image_s3_key", named)));
    }

    @Test
    void refusesAMalformedKey() {
        FOREIGN_KEY.before(
                aws,
                () -> post(session, "/kyc/process-document", Map.of("image_s3_key", uploads() + "a".repeat(1024))));
    }

    @Test
    void refusesAMissingUpload() {
        Refusal.of(404, "object_not_found")
                .before(
                        aws,
                        () -> post(
                                session,
                                "/kyc/process-document",
                                Map.of("image_s3_key", uploads() + Refusal.MARKER + ".jpg")));
    }

    @Test
    void refusesAnUploadThatIsTooLarge() {
        String key = uploads() + "large.jpg";
        put(key, Arrays.copyOf(Specimen.NO_DOCUMENT.bytes(), MOST_BYTES + 1));

        Refusal.of(413, "image_too_large")
                .before(aws, () -> post(session, "/kyc/process-document", Map.of("image_s3_key", key)));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String picture = "A".repeat(MOST_BODY);
        Map<String, Object> body = new HashMap<>();
        body.put("image_data", picture);
        for (String path : List.of("/functions/document-processor", "/kyc")) {
            Refusal.of(413, "request_too_large").before(aws, () -> post(path, body));
        }
        Refusal.of(413, "request_too_large").before(aws, () -> post(session, "/kyc/process-document", body));
    }

    @Test
    void acceptsTheSmallestPicture() {
        String id = UUID.randomUUID().toString();

        post(
                        "/functions/document-processor",
                        Map.of("session_id", id, "image_data", base64(Jpeg.encode(blank(80, 80), 0.8))))
                .then()
                .statusCode(200)
                .body("face_detected", equalTo(false));
    }

    @Test
    void acceptsAnUploadOfTheLargestSize() {
        Started uploading = KycApi.start();
        byte[] picture = Jpeg.encode(blank(200, 120), 0.8);
        String key = "uploads/" + uploading.id() + "/x.jpg";
        put(key, Arrays.copyOf(picture, MOST_BYTES));

        post(uploading, "/kyc/process-document", Map.of("image_s3_key", key))
                .then()
                .statusCode(200)
                .body("next.action", equalTo("process_document"));

        assertThat(bucket.keys("documents/" + uploading.id()))
                .containsExactly("documents/" + uploading.id() + "/1/front");
        assertThat(bucket.get("documents/" + uploading.id() + "/1/front"))
                .as("without what follows the picture")
                .isEqualTo(picture);
    }

    private static String uploads() {
        return "uploads/" + session.id() + "/";
    }

    private static String another() {
        return "another-session";
    }

    private void put(String key, byte[] bytes) {
        bucket.put(key, bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** The header of a PNG of this size, without content. */
    private static byte[] png(int width, int height) {
        return written(out -> {
            byte[] chunk = written(ihdr -> {
                ihdr.writeBytes("IHDR");
                ihdr.writeInt(width);
                ihdr.writeInt(height);
                ihdr.write(new byte[] {8, 2, 0, 0, 0});
            });
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            out.writeInt(chunk.length - 4);
            out.write(chunk);
            CRC32 crc = new CRC32();
            crc.update(chunk);
            out.writeInt((int) crc.getValue());
        });
    }

    /** The headers of a grey JPEG of this size, without content. */
    private static byte[] jpeg(int width, int height) {
        return written(out -> {
            out.writeShort(0xFFD8);
            out.writeShort(0xFFC0);
            out.writeShort(11);
            out.writeByte(8);
            out.writeShort(height);
            out.writeShort(width);
            out.write(new byte[] {1, 1, 0x11, 0});
            out.writeShort(0xFFDA);
            out.writeShort(8);
            out.write(new byte[] {1, 1, 0, 0, 63, 0});
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
