package io.kyc.verification.cancel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.kyc.testing.SideEffects;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancelling a session, from outside. */
@BlackBox
class CancelTest {
    LocalAws aws;

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "DOCUMENT_PROCESSED", "LIVENESS_STARTED", "LIVENESS_COMPLETED"})
    void endsASessionWithoutADecision(State state) {
        Started session = Verification.of(aws).upTo(state).session();
        SideEffects before = SideEffects.paid(aws);

        cancel(session)
                .then()
                .statusCode(200)
                .body("session_id", equalTo(session.id()))
                .body("status", equalTo("SESSION_CANCELLED"));

        assertThat(SideEffects.paid(aws)).isEqualTo(before);
        show(session)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("decision", nullValue())
                .body("next", nullValue())
                .body("attempts_left.process_document", equalTo(0));
        report(session)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("outcome", nullValue())
                .body("timeline[-1].from", equalTo(state.name()))
                .body("timeline[-1].to", equalTo("CANCELLED"))
                .body("timeline[-1].actor_kind", equalTo("operator"));
        assertThat(given().accept("text/html")
                        .get("/kyc/sessions/" + session.id() + "/report")
                        .asString())
                .contains("CANCELLED", "not decided");
        assertThat(listed()).contains(session.id());
    }

    @Test
    void stopsTheApplicant() {
        Started session = Verification.of(aws).upTo(State.LIVENESS_COMPLETED).session();
        cancel(session).then().statusCode(200);

        given().header("Authorization", "Bearer " + session.token())
                .get("/kyc/sessions/" + session.id() + "/status")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("next", nullValue());
        Refusal refusal = Refusal.of(409, "out_of_order");
        refusal.before(aws, () -> KycApi.processDocument(session, Specimen.PASSPORT))
                .body("detail", containsString("cancelled"))
                .body("next", nullValue());
        refusal.before(aws, () -> KycApi.finalVerification(session)).body("detail", containsString("cancelled"));
        refusal.before(aws, () -> KycApi.post("/kyc", Map.of("action", "start_liveness", "session_id", session.id())))
                .body("detail", containsString("cancelled"));
    }

    @Test
    void answersTheSameAgain() {
        Started session = KycApi.start();
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, session);
        first.then().statusCode(200);

        assertThat(withKey(key, session).asString()).isEqualTo(first.asString());
        assertThat(withKey(key, session).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(cancel(session).asString()).as("without the key").isEqualTo(first.asString());
        show(session).then().body("version", equalTo(2));
    }

    @Test
    void movesASessionOnceForManyAtOnce() {
        Started session = KycApi.start();

        List<Response> answers = AtOnce.run(24, n -> cancel(session));

        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        report(session).then().body("timeline.to", equalTo(List.of("CREATED", "CANCELLED")));
    }

    @Test
    void leavesADecidedSessionAlone() {
        Started session = Verification.of(aws).upTo(State.APPROVED).session();

        Refusal.of(409, "out_of_order")
                .before(aws, () -> cancel(session))
                .body("detail", containsString("already decided"));
        show(session).then().body("state", equalTo("APPROVED")).body("decision", equalTo("APPROVED"));
    }

    @Test
    void takesNoBodyAndNoOtherMember() {
        given().contentType("application/json")
                .post("/kyc/sessions/" + KycApi.start().id() + "/cancel")
                .then()
                .statusCode(200);
        Started session = KycApi.start();
        Refusal.of(400, "invalid_field")
                .before(
                        aws,
                        () -> KycApi.post("/kyc/sessions/" + session.id() + "/cancel", Map.of("reason", "by mistake")))
                .body("violations.field", hasItem("reason"));
    }

    @Test
    void erasesACancelledSession() {
        Started session = KycApi.start();
        cancel(session).then().statusCode(200);

        given().delete("/kyc/sessions/" + session.id()).then().statusCode(200).body("status", equalTo("ERASED"));
        Refusal.of(410, "session_erased").check(cancel(session));
        assertThat(listed()).doesNotContain(session.id());
    }

    private static Response cancel(Started session) {
        return KycApi.post("/kyc/sessions/" + session.id() + "/cancel", Map.of());
    }

    private static Response withKey(String key, Started session) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("/kyc/sessions/" + session.id() + "/cancel");
    }

    private static Response show(Started session) {
        return given().get("/kyc/sessions/" + session.id());
    }

    private static Response report(Started session) {
        return given().get("/kyc/sessions/" + session.id() + "/report");
    }

    private static List<String> listed() {
        return given().get("/kyc/sessions?state=CANCELLED&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("sessions.session_id");
    }
}
