package io.kyc.testing;

import static io.restassured.RestAssured.given;

import io.kyc.specimens.Specimen;
import io.kyc.verification.session.Step;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HTTP API from a client's point of view. */
public final class KycApi {
    private KycApi() {}

    /** A started session: its id and its token. */
    public record Started(String id, String token) {}

    public static Started start() {
        Response response = post("/kyc/start-session", Map.of("document_type", "passport"));
        return new Started(response.path("session_id"), response.path("client_token"));
    }

    /** Starts a session with this body. */
    public static Started start(Map<String, ?> body) {
        Response response = post("/kyc/start-session", body);
        return new Started(response.path("session_id"), response.path("client_token"));
    }

    /** Posts as an operator. */
    public static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).when().post(path);
    }

    /** Posts as the session's applicant; adds {@code session_id}. */
    public static Response post(Started session, String path, Map<String, ?> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.putIfAbsent("session_id", session.id());
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + session.token())
                .body(whole)
                .when()
                .post(path);
    }

    public static Response processDocument(Started session, Specimen document) {
        return processDocument(session, document.bytes());
    }

    public static Response processDocument(Started session, byte[] front) {
        return post(session, "/kyc/process-document", Map.of("image_data", base64(front)));
    }

    /** Processes a document with two sides. */
    public static Response processDocument(Started session, byte[] front, byte[] back) {
        return post(
                session, "/kyc/process-document", Map.of("image_data", base64(front), "back_image_data", base64(back)));
    }

    /** Starts a liveness check and returns its id. */
    public static String startLiveness(Started session) {
        return post(session, "/kyc/start-liveness", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("liveness_session_id");
    }

    /** Does what the applicant's device does between start and complete: sends the frames to the local AWS. */
    public static ValidatableResponse sendFrames(URI localAws, String livenessId, List<Specimen> frames) {
        return sendPictures(
                localAws, livenessId, frames.stream().map(Specimen::bytes).toList());
    }

    /** The same with frames that are not specimens. */
    public static ValidatableResponse sendPictures(URI localAws, String livenessId, List<byte[]> frames) {
        RequestSpecification request = given();
        for (byte[] frame : frames) {
            request.multiPart(new MultiPartSpecBuilder(frame)
                    .controlName("frames")
                    .fileName("frame.jpg")
                    .mimeType("image/jpeg")
                    .build());
        }
        return request.when().post(localAws + "/local/liveness/" + livenessId).then();
    }

    public static Response completeLiveness(Started session, String livenessId) {
        return post(session, "/kyc/complete-liveness", Map.of("liveness_session_id", livenessId));
    }

    public static Response finalVerification(Started session) {
        return post(session, "/kyc/final-verification", Map.of());
    }

    /** A small body for the step: the session, and anything else that the step requires. */
    public static Map<String, String> body(Step step, String session) {
        return switch (step) {
            case PROCESS_DOCUMENT -> Map.of("session_id", session, "image_data", "iVBORw0KGgo=");
            case COMPLETE_LIVENESS -> Map.of("session_id", session, "liveness_session_id", "some");
            case START_LIVENESS, FINAL_VERIFICATION -> Map.of("session_id", session);
        };
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
