package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kyc.decision.LivenessFeedback;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AnswerWire;
import io.kyc.testing.KycApi;
import io.kyc.testing.TamperingLocalAwsResource;
import io.kyc.testing.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Rekognition says about the video, from its answer's bytes to what applicant, operator and report see. */
@QuarkusTest
@QuarkusTestResource(value = TamperingLocalAwsResource.class, restrictToAnnotatedClass = true)
class LivenessFeedbackFlowTest {
    private static final String UNKNOWN = "HAT_TOO_LARGE_DETECTED";

    LocalAws aws;

    AnswerWire wire;

    @AfterEach
    void mend() {
        wire.mend();
    }

    /** Rekognition answers this confidence and these codes. */
    private void says(double confidence, String... codes) {
        wire.change("GetFaceLivenessSessionResults", answer -> {
            answer.put("Confidence", confidence);
            ArrayNode feedback = answer.putArray("Feedback");
            for (String code : codes) {
                feedback.addObject().put("Code", code).put("Message", "Words of AWS that nobody repeats.");
            }
            answer.putObject("Metadata").put("SDKType", "SomeSdk");
        });
    }

    private Verification shown() {
        return Verification.of(aws).document(Specimen.PASSPORT).faces(ANNAS_SELFIES);
    }

    private static ValidatableResponse complete(Verification shown) {
        return KycApi.completeLiveness(shown.session(), shown.livenessId())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(LivenessFeedback.class)
    void tellsWhyAConfidenceIsLow(LivenessFeedback code) {
        says(41, code.name());
        Verification shown = shown();

        complete(shown)
                .body("liveness_results.passed", equalTo(false))
                .body("liveness_results.feedback", equalTo(List.of(code.name())))
                .body(
                        "reasons.code",
                        equalTo(List.of("liveness_not_passed", code.reason().code())))
                .body("reasons[1].retryable", equalTo(true))
                .body("reasons[1].message", equalTo(code.reason().message()))
                .body("checks[0].reasons", hasItem(code.reason().code()))
                .body("next.action", equalTo("start_liveness"));
        given().get("/kyc/sessions/" + shown.session().id())
                .then()
                .body("reasons.code", hasItem(code.reason().code()));
        given().header("Authorization", "Bearer " + shown.session().token())
                .get("/kyc/sessions/" + shown.session().id() + "/status")
                .then()
                .body("reasons.code", hasItem(code.reason().code()));
    }

    @Test
    void approvesAPassedCheckWhateverTheVideoWasLike() {
        says(97, Arrays.stream(LivenessFeedback.values()).map(Enum::name).toArray(String[]::new));
        Verification shown = shown();

        complete(shown)
                .body("liveness_results.passed", equalTo(true))
                .body("checks[0].result", equalTo("pass"))
                .body("checks[0].reasons.size()", equalTo(7))
                .body("next.action", equalTo("final_verification"));
        shown.decide().body("decision", equalTo("APPROVED")).body("reasons.code", hasItems("liveness_too_dark"));
    }

    @Test
    void recordsAnUnknownCodeAndIgnoresIt() {
        says(97, UNKNOWN, "not a code");
        Verification shown = shown();

        String answer = complete(shown)
                .body("liveness_results.feedback", equalTo(List.of(UNKNOWN)))
                .body("checks[0].reasons", equalTo(List.of()))
                .extract()
                .asString();
        shown.decide()
                .body("decision", equalTo("APPROVED"))
                .body("reasons.code", not(hasItem(containsString("liveness"))));
        String report = "/kyc/sessions/" + shown.session().id() + "/report";
        given().get(report)
                .then()
                .body("liveness.feedback", equalTo(List.of(UNKNOWN)))
                .body("outcome.recomputed_decision", equalTo("APPROVED"));
        assertThat(given().accept("text/html").get(report).asString()).contains(UNKNOWN);
        assertThat(answer).doesNotContain("Words of AWS");
    }

    @Test
    void answersTheCodesOfFunction2() {
        says(41, "EYES_CLOSED_DETECTED", UNKNOWN);
        String path = "/functions/liveness-session-manager";
        String liveness = KycApi.post(
                        path,
                        Map.of(
                                "action",
                                "create",
                                "session_id",
                                UUID.randomUUID().toString()))
                .path("session_id");
        KycApi.sendFrames(aws.endpoint(), liveness, ANNAS_SELFIES).statusCode(200);

        KycApi.post(path, Map.of("action", "get_results", "session_id", liveness))
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("session_id", equalTo(liveness))
                .body("liveness_session_id", equalTo(liveness))
                .body("feedback", equalTo(List.of("EYES_CLOSED_DETECTED", UNKNOWN)));
    }

    /** A front camera in a dark room, from frames to the words: nothing on the way is made up. */
    @Test
    void seesDarkFramesInTheLocalAws() {
        Verification started = Verification.of(aws).document(Specimen.PASSPORT).startLiveness();
        KycApi.sendPictures(
                        aws.endpoint(),
                        started.livenessId(),
                        ANNAS_SELFIES.stream().map(DarkRoom::of).toList())
                .statusCode(200);

        complete(started)
                .body("liveness_results.feedback", hasItem("LOW_LIGHTING_DETECTED"))
                .body("reasons.code", hasItem("liveness_too_dark"));
    }
}
