package io.kyc.verification.cancel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.access.SessionId;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cancelling while another request holds the session, or held it when it died. */
@BlackBox
class CancelDuringAStepTest {
    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");
    /** No test runs for so long. */
    private static final Instant FUTURE = Instant.parse("2126-01-01T00:00:00Z");

    LocalAws aws;

    @Inject
    Sessions sessions;

    @Test
    void waitsForAStepAtWork() {
        Started started = KycApi.start();
        Session working = claimed(started, FUTURE);

        Response refused = Refusal.of(409, "step_in_progress")
                .before(aws, () -> cancel(started))
                .extract()
                .response();
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(sessions.commit(
                        TestSessions.to(State.DOCUMENT_PROCESSED, working),
                        working.lease().orElseThrow(),
                        Optional.empty()))
                .as("the step loses nothing")
                .isTrue();

        cancel(started).then().statusCode(200);
    }

    @Test
    void doesNotWaitForADeadRequest() {
        Started started = KycApi.start();
        Session dead = claimed(started, PAST);

        cancel(started).then().statusCode(200);

        assertThat(sessions.commit(
                        TestSessions.to(State.DOCUMENT_PROCESSED, dead),
                        dead.lease().orElseThrow(),
                        Optional.empty()))
                .as("a request that lives after all")
                .isFalse();
        Refusal.of(409, "out_of_order")
                .check(KycApi.post(
                        started,
                        "/kyc/process-document",
                        Map.of("image_data", KycApi.base64(Specimen.PASSPORT.bytes()))));
        given().get("/kyc/sessions/" + started.id()).then().body("state", equalTo("CANCELLED"));
    }

    private Session claimed(Started started, Instant until) {
        Session session = sessions.find(new SessionId(started.id())).orElseThrow();
        Session claimed = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease", until);
        assertThat(sessions.claim(session, claimed, PAST)).isTrue();
        return claimed;
    }

    private static Response cancel(Started started) {
        return KycApi.post("/kyc/sessions/" + started.id() + "/cancel", Map.of());
    }
}
