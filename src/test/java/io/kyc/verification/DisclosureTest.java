package io.kyc.verification;

import static io.kyc.specimens.Specimen.MARYS_SELFIES;
import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.sendFrames;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BehindAGateway;
import io.kyc.testing.BlackBox;
import io.kyc.testing.GatewayEvent;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LambdaEvents.Returned;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What production tells applicants and operators. */
@BlackBox
@TestProfile(BehindAGateway.class)
class DisclosureTest {
    private static final Map<String, String> OPERATOR =
            Map.of("tenant", "acme", "sub", "server", "scope", "kyc:verify kyc:read");

    /**
     * The numbers that an applicant may see. Any other number may be a score, so a new one must be added here on
     * purpose.
     */
    private static final Pattern TOLD_NUMBERS =
            Pattern.compile("/face_comparison/(source|target)_image_face_count" + "|/attempts_left/\\w+");

    private static final ObjectMapper JSON = new ObjectMapper();

    LocalAws aws;

    @Test
    void tellsApplicantsTheMinimumAndOperatorsAll() {
        Started session = start();
        JsonPath document = minimal(KycApi.processDocument(session, Specimen.PASSPORT));
        assertThat(document.getMap("document_processing.confidence")).isEmpty();
        assertThat(document.getMap("document_processing.boxes")).isEmpty();
        assertThat(document.getMap("document_processing.extracted_fields")).containsKey("LAST_NAME");

        String liveness = KycApi.startLiveness(session);
        sendFrames(aws.endpoint(), liveness, MARYS_SELFIES).statusCode(200);
        JsonPath checked = minimal(KycApi.completeLiveness(session, liveness));
        assertThat(checked.getBoolean("liveness_results.passed")).isTrue();
        assertThat(checked.getString("liveness_results.confidence")).isNull();

        JsonPath decided = minimal(KycApi.finalVerification(session));
        assertThat(decided.getString("decision")).isEqualTo("DECLINED");
        assertThat(decided.getList("reasons.code")).containsExactly("face_mismatch");
        assertThat(decided.getList("checks.name")).containsExactly("face_similarity");
        assertThat(decided.getString("face_comparison.similarity_score")).isNull();
        assertThat(minimal(KycApi.finalVerification(session)).getMap(""))
                .as("the same call again")
                .isEqualTo(decided.getMap(""));

        minimal(given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status"));
        everythingForTheOperator(session);
    }

    @Test
    void staysTheSameWhenARequestIsRepeated() {
        Started session = start();
        Map<String, String> body = Map.of("session_id", session.id(), "image_data", base64(Specimen.PASSPORT.bytes()));

        String first = keyed(session, body).asString();
        Response again = keyed(session, body);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first);
        minimal(again);
    }

    private void everythingForTheOperator(Started session) {
        JsonPath shown = GatewayEvent.of("GET", "/kyc/sessions/" + session.id())
                .jwt(OPERATOR)
                .send()
                .json();
        assertThat(shown.getDouble("similarity_score")).isBetween(0.0, 80.0);
        assertThat(shown.getDouble("liveness_confidence")).isGreaterThanOrEqualTo(80);
        assertThat(shown.getList("checks.name")).contains("portrait_found", "liveness", "face_similarity");

        JsonPath repeated = GatewayEvent.of("POST", "/kyc")
                .jwt(OPERATOR)
                .body(Map.of("action", "final_verification", "session_id", session.id()))
                .send()
                .json();
        assertThat(repeated.getDouble("face_comparison.similarity_score"))
                .isEqualTo(shown.getDouble("similarity_score"));
        assertThat(repeated.getList("face_comparison.unmatched_faces")).hasSize(1);
    }

    private static Started start() {
        Returned returned =
                GatewayEvent.of("POST", "/kyc/start-session").jwt(OPERATOR).send();
        assertThat(returned.status()).as(returned.body()).isEqualTo(201);
        return new Started(
                returned.json().getString("session_id"), returned.json().getString("client_token"));
    }

    private static Response keyed(Started session, Map<String, String> body) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + session.token())
                .header("Idempotency-Key", "repeat-" + session.id())
                .body(body)
                .post("/kyc/process-document");
    }

    private static JsonPath minimal(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        try {
            noNumbers("", JSON.readTree(response.asString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
        return response.jsonPath();
    }

    private static void noNumbers(String at, JsonNode node) {
        if (node.isNumber()) {
            assertThat(at).as("a number in an answer to an applicant").matches(TOLD_NUMBERS);
        }
        node.properties().forEach(member -> noNumbers(at + "/" + member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.forEach(element -> noNumbers(at, element));
        }
    }
}
