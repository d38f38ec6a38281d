package io.kyc.verification;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The operator's reference and metadata, from outside: every answer to the operator has them, and no other answer. */
@BlackBox
class LabelsTest {
    private static final Map<String, String> METADATA = Map.of("branch", "Malmö \"south\"", "batch.id", "");

    LocalAws aws;

    /** Other sessions of these tests have other references. */
    private final String reference = "case " + UUID.randomUUID() + " é";

    @Test
    void echoesThemInEveryAnswerToTheOperator() {
        Started session = started();
        String path = "/kyc/sessions/" + session.id();

        get(path).then().body("reference", equalTo(reference)).body("metadata", equalTo(METADATA));
        get(path + "/report").then().body("reference", equalTo(reference)).body("metadata", equalTo(METADATA));
        assertThat(given().accept("text/html").get(path + "/report").asString())
                .contains(reference, "Metadata: branch", "Malmö &quot;south&quot;");
        listed(reference)
                .then()
                .body("sessions.session_id", equalTo(List.of(session.id())))
                .body("sessions[0].reference", equalTo(reference))
                .body("sessions[0].metadata", equalTo(METADATA));
    }

    @Test
    void echoesThemAtTheStart() {
        Map<String, Object> body =
                Map.of("reference", reference, "metadata", METADATA, "document_type", "passport", "minimum_age", 21);
        KycApi.post("/kyc/start-session", body)
                .then()
                .statusCode(201)
                .body("accepted.reference", equalTo(reference))
                .body("accepted.metadata", equalTo(METADATA))
                .body("accepted.document_type", equalTo("passport"))
                .body("accepted.minimum_age", equalTo(21));
        KycApi.post("/kyc", Map.of("action", "start_kyc", "reference", reference, "metadata", METADATA))
                .then()
                .statusCode(201)
                .body("accepted.reference", equalTo(reference))
                .body("accepted.metadata", equalTo(METADATA));
        KycApi.post("/kyc/start-session", Map.of())
                .then()
                .statusCode(201)
                .body("accepted.reference", nullValue())
                .body("accepted.metadata", equalTo(Map.of()));
    }

    @Test
    void showsThemToNoApplicant() {
        Started session = started();

        Response status = given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status");
        Response document = KycApi.processDocument(session, Specimen.NO_DOCUMENT);
        for (Response answer : List.of(status, document)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(reference, "Malmö", "branch", "metadata");
        }
    }

    /** A kept answer has a gap where the token was; the labels may look like that gap. */
    @Test
    void repeatsThemByteForByte() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "reference",
                "{client_token}",
                "metadata",
                Map.of("client_token", "{client_token}", "z", "{client_token}"));

        List<String> answers = IntStream.range(0, 2)
                .mapToObj(n -> given().header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post("/kyc/start-session"))
                .map(answer -> answer.then().statusCode(201).extract().asString())
                .toList();

        assertThat(answers.get(1)).isEqualTo(answers.get(0)).contains("\"reference\":\"{client_token}\"");
    }

    @Test
    void listsTheSessionsOfAReferenceOnly() {
        List<String> ids = IntStream.range(0, 3).mapToObj(n -> started().id()).toList();

        List<String> found = listed(reference).jsonPath().getList("sessions.session_id");
        assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listed(reference + " ").jsonPath().getList("sessions")).isEmpty();
        given().queryParams("reference", reference, "state", "APPROVED")
                .get("/kyc/sessions")
                .then()
                .statusCode(200)
                .body("sessions", equalTo(List.of()));
    }

    @Test
    void forgetsThemWithTheSession() {
        Started session = started();
        given().delete("/kyc/sessions/" + session.id()).then().statusCode(200);

        assertThat(listed(reference).jsonPath().getList("sessions")).isEmpty();
    }

    private Started started() {
        return KycApi.start(Map.of("reference", reference, "metadata", METADATA));
    }

    private static Response listed(String reference) {
        Response page = given().queryParam("reference", reference).get("/kyc/sessions");
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }
}
