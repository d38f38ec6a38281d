package io.kyc.verification.erasure;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.LocalTable;
import io.kyc.testing.Refusal;
import io.kyc.testing.Verification;
import io.kyc.verification.session.Step;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Erasing over HTTP, checked with AWS's own clients. */
@BlackBox
class ErasureTest {
    private static final List<String> FOLDERS = List.of("documents/", "faces/", "liveness-sessions/", "uploads/");
    private static final Refusal ERASED = Refusal.of(410, "session_erased");

    LocalAws aws;

    LocalBucket bucket;

    LocalTable table;

    @Test
    void leavesNothingOfAVerification() {
        Started session = verified();
        assertThat(keys(session.id())).hasSizeGreaterThan(5);
        assertThat(table.mentioning(session.id())).hasSizeGreaterThan(5);

        String erasedAt = erase(session.id())
                .then()
                .statusCode(200)
                .body("session_id", equalTo(session.id()))
                .body("status", equalTo("ERASED"))
                .body("erased_at", notNullValue())
                .body("repeat_after", notNullValue())
                .extract()
                .path("erased_at");

        assertThat(keys(session.id())).isEmpty();
        assertThat(table.mentioning(session.id())).as("even its id").isEmpty();
        isGone(session);
        assertThat(erase(session.id()).<String>path("erased_at"))
                .as("safe to repeat")
                .isEqualTo(erasedAt);
    }

    @Test
    void removesLatePictures() {
        Started session = KycApi.start();
        erase(session.id()).then().statusCode(200);
        bucket.put("uploads/" + session.id() + "/front", new byte[1]);
        bucket.put("liveness-sessions/" + session.id() + "/1/reference.jpg", new byte[1]);

        erase(session.id()).then().statusCode(200);

        assertThat(keys(session.id())).isEmpty();
    }

    @Test
    void erasesManyPicturesAndItems() {
        Started session = KycApi.start();
        Started neighbour = KycApi.start();
        bucket.put("uploads/" + neighbour.id() + "/front", new byte[1]);
        bucket.put("uploads/" + session.id() + "/front", new byte[1]);
        bucket.fill("uploads/" + session.id() + "/front", "uploads/" + session.id() + "/", 1030);
        for (int i = 0; i < 230; i++) {
            table.put(Map.of(
                    "pk", AttributeValue.fromS("SESSION#" + session.id()),
                    "sk", AttributeValue.fromS("AUDIT#%06d".formatted(1000 + i))));
        }

        erase(session.id()).then().statusCode(200);

        assertThat(keys(session.id())).isEmpty();
        assertThat(table.mentioning(session.id())).isEmpty();
        assertThat(keys(neighbour.id())).hasSize(1);
        assertThat(table.mentioning(neighbour.id()))
                .as("session, audit, expiry")
                .hasSize(3);
    }

    @Test
    void erasesIdsOfTheSingleFunctions() {
        String id = "erase-" + UUID.randomUUID();
        Map<String, String> document = Map.of("session_id", id, "image_data", KycApi.base64(Specimen.PASSPORT.bytes()));
        given().header("Idempotency-Key", id)
                .contentType("application/json")
                .body(document)
                .post("/functions/document-processor")
                .then()
                .statusCode(200);
        String check = KycApi.post("/functions/liveness-session-manager", Map.of("action", "create", "session_id", id))
                .path("session_id");
        KycApi.sendFrames(aws.endpoint(), check, ANNAS_SELFIES).statusCode(200);
        Map<String, String> results = Map.of("action", "get_results", "session_id", id, "liveness_session_id", check);
        KycApi.post("/functions/liveness-session-manager", results).then().statusCode(200);
        assertThat(keys(id)).hasSizeGreaterThan(3);

        erase(id).then().statusCode(200).body("status", equalTo("ERASED"));

        assertThat(keys(id)).isEmpty();
        assertThat(table.mentioning(id)).isEmpty();
        ERASED.beforeItCosts(aws, () -> KycApi.post("/functions/document-processor", document));
        ERASED.beforeItCosts(aws, () -> KycApi.post("/functions/face-comparison", Map.of("session_id", id)));
        Refusal.of(404, "liveness_session_not_found")
                .check(KycApi.post("/functions/liveness-session-manager", results));
        Refusal.of(409, "session_id_taken").check(KycApi.post("/kyc/start-session", Map.of("session_id", id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListObjects", "DeleteObjects", "Query", "BatchWriteItem"})
    void continuesAfterAFailure(String operation) {
        Started session = KycApi.start();
        KycApi.processDocument(session, Specimen.NO_DOCUMENT).then().statusCode(200);
        aws.faults().next(operation, 20, Fault.failed(500));
        Refusal.of(503, "aws_unavailable").check(erase(session.id()));
        aws.faults().clear();

        assertThat(table.mentioning(session.id())).anyMatch(item -> item.contains("ERASING"));
        ERASED.check(given().get("/kyc/sessions/" + session.id()));
        ERASED.check(KycApi.processDocument(session, Specimen.NO_DOCUMENT));
        Refusal.of(401, "unauthenticated")
                .check(KycApi.processDocument(new Started(session.id(), "kct_wrong"), Specimen.NO_DOCUMENT));
        Refusal.of(409, "session_id_taken")
                .check(KycApi.post("/kyc/start-session", Map.of("session_id", session.id())));

        erase(session.id()).then().statusCode(200).body("status", equalTo("ERASED"));
        assertThat(keys(session.id())).isEmpty();
        assertThat(table.mentioning(session.id())).isEmpty();
        isGone(session);
    }

    @Test
    void removesPersonalDataFirst() {
        Map<String, Object> applicant = Map.of(
                "applicant",
                Map.of("last_name", "Lindqvist-Moreau"),
                "reference",
                "Lindqvist's second account",
                "metadata",
                Map.of("Lindqvist", "Lindqvist"));
        String id = KycApi.post("/kyc/start-session", applicant).path("session_id");
        assertThat(table.mentioning(id)).anyMatch(item -> item.contains("Lindqvist") && item.contains("gsi2pk"));
        aws.faults().next("ListObjects", 20, Fault.failed(500));

        erase(id).then().statusCode(503);

        assertThat(table.mentioning(id))
                // The events of the audit hold the reference until these items are removed.
                .filteredOn(item -> !item.contains("AUDIT#"))
                .isNotEmpty()
                .noneMatch(item -> item.contains("Lindqvist") || item.contains("gsi2pk"));
        aws.faults().clear();
        erase(id).then().statusCode(200);
        assertThat(table.items()).noneMatch(item -> item.contains("Lindqvist's second account"));
    }

    @Test
    void findsOnlyExistingSessions() {
        Refusal.of(404, "session_not_found").before(aws, () -> erase("no-such-session"));
        Refusal.of(400, "invalid_field").before(aws, () -> erase("short"));
    }

    private Started verified() {
        Response start = given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("session_id", "erase-" + UUID.randomUUID()))
                .post("/kyc/start-session");
        Started session = new Started(start.path("session_id"), start.path("client_token"));
        bucket.put("uploads/" + session.id() + "/front", Specimen.PASSPORT.bytes());
        given().header("Idempotency-Key", "document")
                .header("Authorization", "Bearer " + session.token())
                .contentType("application/json")
                .body(Map.of("session_id", session.id(), "image_s3_key", "uploads/" + session.id() + "/front"))
                .post("/kyc/process-document")
                .then()
                .statusCode(200);
        Verification.of(aws, session).liveness(ANNAS_SELFIES).decide();
        return session;
    }

    private void isGone(Started session) {
        ERASED.check(given().get("/kyc/sessions/" + session.id()));
        ERASED.check(given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status"));
        for (Step step : Step.values()) {
            ERASED.before(aws, () -> KycApi.post(session, step.path(), KycApi.body(step, session.id())));
        }
        ERASED.before(
                aws, () -> KycApi.post("/kyc", Map.of("action", "final_verification", "session_id", session.id())));
        Refusal.of(409, "session_id_taken")
                .check(KycApi.post("/kyc/start-session", Map.of("session_id", session.id())));
        ERASED.beforeItCosts(aws, () -> KycApi.post("/functions/face-comparison", Map.of("session_id", session.id())));
    }

    private List<String> keys(String id) {
        return FOLDERS.stream()
                .flatMap(folder -> bucket.keys(folder + id + "/").stream())
                .toList();
    }

    private static Response erase(String id) {
        return given().delete("/kyc/sessions/" + id);
    }
}
