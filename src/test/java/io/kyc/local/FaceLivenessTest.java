package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Portrait;
import io.kyc.specimens.Selfies;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequestSettings;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsRequest;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.InvalidParameterException;
import software.amazon.awssdk.services.rekognition.model.LivenessOutputConfig;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;
import software.amazon.awssdk.services.rekognition.model.SessionNotFoundException;
import software.amazon.awssdk.services.rekognition.model.Versions;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

class FaceLivenessTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalAws aws;
    private static LocalClients clients;
    private static RekognitionClient rekognition;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).clock(CLOCK).start();
        clients = new LocalClients(aws);
        rekognition = clients.rekognition();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void framesOfALivingPersonSucceedAndAreKeptInS3() throws Exception {
        String id = create("liveness-sessions/abc/1", 2);
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.CREATED);

        HttpResponse<String> answer = post(id, jpegs(Selfies.of(Portrait.ASTRONAUT, 4, 1)));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = new ObjectMapper().readTree(answer.body());
        GetFaceLivenessSessionResultsResponse results = results(id);
        assertThat(results.status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results.confidence()).isGreaterThan(80);
        assertThat(results.challenge().type()).isEqualTo(ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE);
        assertThat(results.challenge().version()).isEqualTo("1.0.0");
        assertThat(json.get("session_id").asText()).isEqualTo(id);
        assertThat(json.get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(json.get("confidence").floatValue()).isEqualTo(results.confidence());
        String folder = "liveness-sessions/abc/1/" + id;
        assertThat(results.referenceImage().s3Object().name()).isEqualTo(folder + "/reference.jpg");
        assertThat(results.referenceImage().boundingBox().width()).isBetween(0.1f, 0.9f);
        assertThat(results.auditImages())
                .extracting(image -> image.s3Object().name())
                .containsExactly(folder + "/audit-image-0.jpg", folder + "/audit-image-1.jpg");
        byte[] reference = clients.s3()
                .getObjectAsBytes(GetObjectRequest.builder()
                        .bucket(BUCKET)
                        .key(folder + "/reference.jpg")
                        .build())
                .asByteArray();
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(reference))
                        .getWidth())
                .isEqualTo(600);
    }

    @Test
    void aPhotoHeldUpSucceedsWithLowConfidence() throws Exception {
        String id = create("p", 0);
        post(id, jpegs(Selfies.ofStill(Portrait.GRACE_HOPPER, 4, 2)));
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results(id).confidence()).isLessThan(70);
    }

    @Test
    void withoutABucketTheImagesComeAsBytes() throws Exception {
        String id = rekognition
                .createFaceLivenessSession(
                        CreateFaceLivenessSessionRequest.builder().build())
                .sessionId();
        post(id, List.of(Files.jpeg(Portrait.ASTRONAUT)));
        GetFaceLivenessSessionResultsResponse results = results(id);
        assertThat(results.referenceImage().s3Object()).isNull();
        assertThat(results.referenceImage().bytes().asByteArray()).startsWith(0xFF, 0xD8);
        assertThat(results.auditImages()).isEmpty();
    }

    @Test
    void framesWithoutAFaceFailTheSession() throws Exception {
        String id = create("p", 4);
        post(id, List.of(Jpeg.encode(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), 0.9)));
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.FAILED);
        assertThat(results(id).confidence()).isNull();
        assertThat(results(id).referenceImage()).isNull();
    }

    @Test
    void aSessionIsUsedOnce() throws Exception {
        String id = create("p", 0);
        assertThat(post(id, List.of(Files.jpeg(Portrait.ASTRONAUT))).statusCode())
                .isEqualTo(200);
        assertThat(problem(post(id, List.of(Files.jpeg(Portrait.ASTRONAUT))), 409))
                .isEqualTo("session_used");
    }

    @Test
    void badFramesLeaveTheSessionUsable() throws Exception {
        String id = create("p", 0);
        byte[] good = Files.jpeg(Portrait.ASTRONAUT);
        assertThat(problem(post(id, List.of()), 400)).isEqualTo("no_frames");
        assertThat(problem(post(id, List.of(good, new byte[100])), 400)).isEqualTo("not_a_picture");
        assertThat(problem(post(id, Collections.nCopies(21, good)), 400)).isEqualTo("too_many_frames");
        assertThat(problem(post(id, List.of(new byte[(5 << 20) + 1])), 413)).isEqualTo("frame_too_large");
        assertThat(problem(post(id, List.of(Files.pngHeader(8000, 8000))), 413)).isEqualTo("too_many_pixels");
        assertThat(problem(send(id, "text/plain", "hello".getBytes(StandardCharsets.UTF_8)), 400))
                .isEqualTo("not_multipart");
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.CREATED);
    }

    @Test
    void aSessionLivesThreeMinutesAndIsForgottenLater() throws Exception {
        String unused = create("p", 0);
        String used = create("p", 0);
        post(used, List.of(Files.jpeg(Portrait.ASTRONAUT)));
        CLOCK.advance(Duration.ofSeconds(179));
        assertThat(results(unused).status()).isEqualTo(LivenessSessionStatus.CREATED);
        CLOCK.advance(Duration.ofSeconds(1));

        assertThat(results(unused).status()).isEqualTo(LivenessSessionStatus.EXPIRED);
        assertThat(results(used).status()).isEqualTo(LivenessSessionStatus.EXPIRED);
        assertThat(results(used).referenceImage()).isNull();
        assertThat(problem(post(unused, List.of(Files.jpeg(Portrait.ASTRONAUT))), 410))
                .isEqualTo("session_expired");
        CLOCK.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> results(unused)).isInstanceOf(SessionNotFoundException.class);
    }

    @Test
    void unknownSessionsAreNotFound() throws Exception {
        String unknown = new UUID(7, 7).toString();
        assertThatThrownBy(() -> results(unknown)).isInstanceOf(SessionNotFoundException.class);
        assertThat(problem(post(unknown, List.of(Files.jpeg(Portrait.ASTRONAUT))), 404))
                .isEqualTo("session_not_found");
    }

    @Test
    void theSameTokenGivesTheSameSession() {
        assertThat(withToken("attempt-1")).isEqualTo(withToken("attempt-1")).isNotEqualTo(withToken("attempt-2"));
    }

    @Test
    void choosesTheFirstPreferenceThatIsServed() throws Exception {
        String id = rekognition
                .createFaceLivenessSession(CreateFaceLivenessSessionRequest.builder()
                        .settings(CreateFaceLivenessSessionRequestSettings.builder()
                                .challengePreferences(
                                        preference("FaceMovementAndLightChallenge", "2.0.0", "2.0.0"),
                                        preference("FaceMovementChallenge", "1.0.0", "1.0.0"))
                                .build())
                        .build())
                .sessionId();
        post(id, List.of(Files.jpeg(Portrait.ASTRONAUT)));
        assertThat(results(id).challenge().type()).isEqualTo(ChallengeType.FACE_MOVEMENT_CHALLENGE);
        assertThatThrownBy(() -> create(CreateFaceLivenessSessionRequestSettings.builder()
                        .challengePreferences(preference("FaceMovementChallenge", "2.0.0", "2.0.0"))
                        .build()))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesSettingsThatBreakTheModel() {
        assertThat(refused(settings -> settings.auditImagesLimit(5))).contains("'settings.auditImagesLimit'");
        assertThat(refused(settings -> settings.challengePreferences(preference("Smile", "1.0.0", "1.0.0"))))
                .contains("'settings.challengePreferences.type'");
        assertThat(refused(
                        settings -> settings.challengePreferences(preference("FaceMovementChallenge", "1.0", "1.0.0"))))
                .contains("'settings.challengePreferences.versions.minimum'");
        assertThat(refused(settings -> settings.outputConfig(
                        LivenessOutputConfig.builder().s3KeyPrefix("a b").build())))
                .contains("2 validation errors");
        assertThatThrownBy(() -> create(CreateFaceLivenessSessionRequestSettings.builder()
                        .outputConfig(LivenessOutputConfig.builder()
                                .s3Bucket("another-bucket")
                                .build())
                        .build()))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(validation(() -> withToken("no spaces"))).contains("'clientRequestToken'");
        assertThat(validation(() -> results("not-a-uuid"))).contains("'sessionId'");
    }

    private static String refused(
            java.util.function.Consumer<CreateFaceLivenessSessionRequestSettings.Builder> change) {
        CreateFaceLivenessSessionRequestSettings.Builder settings = CreateFaceLivenessSessionRequestSettings.builder();
        change.accept(settings);
        return validation(() -> create(settings.build()));
    }

    private static String validation(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RekognitionException e = catchThrowableOfType(RekognitionException.class, call);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
        return e.awsErrorDetails().errorMessage();
    }

    private static String create(String prefix, int auditImages) {
        return create(CreateFaceLivenessSessionRequestSettings.builder()
                .auditImagesLimit(auditImages)
                .outputConfig(LivenessOutputConfig.builder()
                        .s3Bucket(BUCKET)
                        .s3KeyPrefix(prefix)
                        .build())
                .build());
    }

    private static String create(CreateFaceLivenessSessionRequestSettings settings) {
        return rekognition
                .createFaceLivenessSession(CreateFaceLivenessSessionRequest.builder()
                        .settings(settings)
                        .build())
                .sessionId();
    }

    private static String withToken(String token) {
        return rekognition
                .createFaceLivenessSession(CreateFaceLivenessSessionRequest.builder()
                        .clientRequestToken(token)
                        .build())
                .sessionId();
    }

    private static ChallengePreference preference(String type, String minimum, String maximum) {
        return ChallengePreference.builder()
                .type(type)
                .versions(Versions.builder().minimum(minimum).maximum(maximum).build())
                .build();
    }

    private static GetFaceLivenessSessionResultsResponse results(String id) {
        return rekognition.getFaceLivenessSessionResults(
                GetFaceLivenessSessionResultsRequest.builder().sessionId(id).build());
    }

    private static List<byte[]> jpegs(List<BufferedImage> frames) {
        return frames.stream().map(frame -> Jpeg.encode(frame, 0.9)).toList();
    }

    private static String problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        return new ObjectMapper().readTree(answer.body()).get("code").asText();
    }

    private static HttpResponse<String> post(String id, List<byte[]> frames) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"frames\"; filename=\"f\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(frame);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(id, "multipart/form-data; boundary=edge", body.toByteArray());
    }

    private static HttpResponse<String> send(String id, String type, byte[] body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(aws.endpoint().resolve("/local/liveness/" + id))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
