package io.kyc.verification.upload;

import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.PresignedUrls;
import io.kyc.testing.Refusal;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of the document's pictures directly to the bucket. */
@BlackBox
class UploadUrlTest {
    private static final byte[] PICTURE = Specimen.PASSPORT.bytes();
    private static final byte[] ANOTHER = Specimen.LICENCE_NUMBERED.bytes();

    LocalAws aws;

    LocalBucket bucket;

    @Test
    void acceptsTheAnnouncedPicture() {
        Started session = KycApi.start();
        JsonPath front = offer(session, "front", PICTURE.length);
        JsonPath back = offer(session, "back", ANOTHER.length);
        assertThat(front.getString("method")).isEqualTo("PUT");
        assertThat(front.getString("s3_key")).startsWith("uploads/" + session.id() + "/front-");
        assertThat(front.getMap("headers").toString()).isEqualToIgnoringCase("{content-type=image/jpeg}");
        assertThat(Instant.parse(front.getString("expires_at")))
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(601));
        assertThat(PresignedUrls.put(front.getString("url"), "image/jpeg", PICTURE))
                .isEqualTo(200);
        assertThat(PresignedUrls.put(back.getString("url"), "image/jpeg", ANOTHER))
                .isEqualTo(200);

        process(session, front, back)
                .then()
                .statusCode(200)
                .body("document_processing.face_detected", equalTo(true))
                .body("next.action", equalTo("start_liveness"));

        assertThat(bucket.get("documents/" + session.id() + "/1/front")).isEqualTo(PICTURE);
        assertThat(bucket.get("documents/" + session.id() + "/1/back")).isEqualTo(ANOTHER);
    }

    @Test
    void refusesAnyOtherPicture() {
        Started session = KycApi.start();
        JsonPath offer = offer(session, "front", PICTURE.length);
        String url = offer.getString("url");

        assertThat(PresignedUrls.put(url, "image/png", PICTURE))
                .as("another type")
                .isEqualTo(403);
        assertThat(PresignedUrls.put(url, "image/jpeg", Arrays.copyOf(PICTURE, PICTURE.length - 1)))
                .as("shorter")
                .isEqualTo(403);
        assertThat(PresignedUrls.put(url, "image/jpeg", Arrays.copyOf(PICTURE, PICTURE.length + 1)))
                .as("longer")
                .isEqualTo(403);
        assertThat(PresignedUrls.put(url.replace("/front-", "/other-"), "image/jpeg", PICTURE))
                .as("another key")
                .isEqualTo(403);
        assertThat(PresignedUrls.put(url.replace("X-Amz-Expires=6", "X-Amz-Expires=9"), "image/jpeg", PICTURE))
                .as("another time")
                .isEqualTo(403);
        assertThat(PresignedUrls.put(url.substring(0, url.indexOf('?')), "image/jpeg", PICTURE))
                .as("no signature")
                .isEqualTo(403);
        assertThat(PresignedUrls.get(url).statusCode()).as("reading").isEqualTo(403);
        assertThat(bucket.keys("uploads/" + session.id())).isEmpty();
        assertThat(PresignedUrls.put(url, "image/jpeg", PICTURE)).isEqualTo(200);
    }

    @Test
    void ignoresAnUploadReplacedDuringProcessing() {
        Started session = KycApi.start();
        JsonPath offer = offer(session, "front", PICTURE.length);
        byte[] swapped = Arrays.copyOf(ANOTHER, PICTURE.length);
        assertThat(PresignedUrls.put(offer.getString("url"), "image/jpeg", PICTURE))
                .isEqualTo(200);
        int read = aws.calls("AnalyzeID");
        aws.faults().next("AnalyzeID", 1, Fault.delayed(Duration.ofSeconds(1)));
        CompletableFuture<Response> processing = CompletableFuture.supplyAsync(() -> process(session, offer));
        while (aws.calls("AnalyzeID") == read && !processing.isDone()) {
            Thread.onSpinWait();
        }

        assertThat(PresignedUrls.put(offer.getString("url"), "image/jpeg", swapped))
                .as("the bucket cannot know that it was read")
                .isEqualTo(200);

        processing
                .join()
                .then()
                .statusCode(200)
                .body(
                        "document_processing.extracted_fields.DOCUMENT_NUMBER",
                        equalTo(Specimen.PASSPORT.person().orElseThrow().documentNumber()));
        isEvidence(session);
        assertThat(PresignedUrls.put(offer.getString("url"), "image/jpeg", swapped))
                .as("and again afterwards")
                .isEqualTo(200);
        isEvidence(session);
    }

    private void isEvidence(Started session) {
        assertThat(bucket.get("documents/" + session.id() + "/1/front")).isEqualTo(PICTURE);
    }

    @Test
    void usesOneKeyForRepeatedUploads() {
        Started session = KycApi.start();
        for (int i = 0; i < 5; i++) {
            assertThat(PresignedUrls.put(offer(session, "front", 100).getString("url"), "image/jpeg", new byte[100]))
                    .isEqualTo(200);
        }
        assertThat(bucket.keys("uploads/" + session.id())).hasSize(1);
        JsonPath offer = offer(session, "front", PICTURE.length);
        assertThat(PresignedUrls.put(offer.getString("url"), "image/jpeg", PICTURE))
                .isEqualTo(200);
        process(session, offer).then().statusCode(200);
        assertThat(offer(session, "front", 100).getString("s3_key"))
                .as("the next attempt's")
                .isNotEqualTo(offer.getString("s3_key"));
    }

    @Test
    void checksAnUploadWhenItIsProcessed() {
        Started session = KycApi.start();
        byte[] pdf = "%PDF-1.7 pretends to be a JPEG".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        JsonPath offer = offer(session, "front", pdf.length);
        assertThat(PresignedUrls.put(offer.getString("url"), "image/jpeg", pdf)).isEqualTo(200);

        Refusal.of(415, "unsupported_image").before(aws, () -> process(session, offer));
    }

    @Test
    void refusesWhatProcessDocumentWouldRefuse() {
        Started session = KycApi.start();

        Refusal.of(415, "unsupported_image").before(aws, () -> ask(session, Map.of("content_type", "application/pdf")));
        Refusal.of(415, "unsupported_image").before(aws, () -> ask(session, Map.of("content_type", "image/heic")));
        Refusal.of(413, "image_too_large").before(aws, () -> ask(session, Map.of("content_length", 5_242_881)));
        ask(session, Map.of("content_length", 5_242_880)).then().statusCode(200);
        ask(session, Map.of("content_type", "image/png")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"side", "content_type", "content_length"})
    void refusesAMissingField(String field) {
        Map<String, Object> body = body();
        body.remove(field);
        Started session = KycApi.start();

        Refusal.of(400, "invalid_field")
                .before(aws, () -> post(session, "/kyc/upload-url", body))
                .body("violations.field", contains(field));
    }

    @Test
    void refusesAWrongField() {
        Started session = KycApi.start();

        for (Map<String, ?> wrong : java.util.List.<Map<String, ?>>of(
                Map.of("side", "../" + Refusal.MARKER),
                Map.of("side", "FRONT"),
                Map.of("content_length", 0),
                Map.of("content_length", -1),
                Map.of("content_length", "5"),
                Map.of("content_length", 1.5))) {
            Refusal.of(400, "invalid_field")
                    .before(aws, () -> ask(session, wrong))
                    .body("violations.field", contains(wrong.keySet().iterator().next()));
        }
    }

    @Test
    void opensWithTheSessionsTokenOnly() {
        Started session = KycApi.start();
        Started thief = new Started(session.id(), KycApi.start().token());

        Refusal.of(401, "unauthenticated").before(aws, () -> ask(thief, Map.of()));
        Refusal.of(401, "unauthenticated").before(aws, () -> {
            Map<String, Object> body = body();
            body.put("session_id", session.id());
            return KycApi.post("/kyc/upload-url", body);
        });
    }

    private static JsonPath offer(Started session, String side, int bytes) {
        return ask(session, Map.of("side", side, "content_length", bytes))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response ask(Started session, Map<String, ?> other) {
        Map<String, Object> body = body();
        body.putAll(other);
        return post(session, "/kyc/upload-url", body);
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of("side", "front", "content_type", "image/jpeg", "content_length", 1000));
    }

    private static Response process(Started session, JsonPath front) {
        return post(session, "/kyc/process-document", Map.of("image_s3_key", front.getString("s3_key")));
    }

    private static Response process(Started session, JsonPath front, JsonPath back) {
        return post(
                session,
                "/kyc/process-document",
                Map.of("image_s3_key", front.getString("s3_key"), "back_image_s3_key", back.getString("s3_key")));
    }
}
