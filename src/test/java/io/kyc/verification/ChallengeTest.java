package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AnswerWire;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.TamperingLocalAwsResource;
import io.kyc.testing.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The challenge of a liveness check with the default settings: with light, and an applicant's word leads to a review. */
@QuarkusTest
@QuarkusTestResource(value = TamperingLocalAwsResource.class, restrictToAnnotatedClass = true)
class ChallengeTest {
    private static final String LIGHT = "FaceMovementAndLightChallenge";
    private static final String MOVEMENT = "FaceMovementChallenge";
    private static final String FUNCTION = "/functions/liveness-session-manager";

    LocalAws aws;

    AnswerWire wire;

    @AfterEach
    void mend() {
        wire.mend();
    }

    private Started session(Map<String, ?> wishes) {
        Started session = KycApi.start(wishes);
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        return session;
    }

    private void assertOffered(String only, String other) {
        assertThat(wire.sent("CreateFaceLivenessSession"))
                .contains("\"Type\":\"" + only + "\"")
                .doesNotContain("\"" + other + "\"");
    }

    /** Shows the face, completes the check and decides. */
    private ValidatableResponse decide(Started session, ValidatableResponse started, String challenge) {
        String id = started.statusCode(200)
                .body("challenge", equalTo(challenge))
                .extract()
                .path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), id, ANNAS_SELFIES).statusCode(200);
        KycApi.completeLiveness(session, id)
                .then()
                .statusCode(200)
                .body("liveness_results.challenge.type", equalTo(challenge))
                .body("liveness_results.passed", equalTo(true));
        return KycApi.finalVerification(session).then().statusCode(200);
    }

    private static void assertReported(Started session, String asked, String by, String done) {
        given().get("/kyc/sessions/" + session.id() + "/report")
                .then()
                .body("liveness.challenge.asked", equalTo(asked))
                .body("liveness.challenge.asked_by", equalTo(by))
                .body("liveness.challenge.done", equalTo(done));
    }

    @Test
    void offersLightAndNothingElse() {
        Started session = session(Map.of());

        ValidatableResponse started =
                KycApi.post(session, "/kyc/start-liveness", Map.of()).then();

        assertOffered(LIGHT, MOVEMENT);
        decide(session, started, LIGHT).body("decision", equalTo("APPROVED"));
        assertReported(session, LIGHT, "setting", LIGHT);
    }

    @Test
    void takesAnOperatorsWordAtTheStart() {
        Map<String, Object> wishes = Map.of("photosensitive", true);
        KycApi.post("/kyc/start-session", wishes).then().body("accepted.photosensitive", equalTo(true));
        Started session = session(wishes);

        ValidatableResponse started = KycApi.post(session, "/kyc/start-liveness", Map.of("photosensitive", false))
                .then();

        assertOffered(MOVEMENT, LIGHT);
        decide(session, started, MOVEMENT).body("decision", equalTo("APPROVED"));
        assertReported(session, MOVEMENT, "operator", MOVEMENT);
    }

    @Test
    void takesAnOperatorsWordInTheStep() {
        Started session = session(Map.of());

        ValidatableResponse started = KycApi.post(
                        "/kyc", Map.of("action", "start_liveness", "session_id", session.id(), "photosensitive", true))
                .then();

        decide(session, started, MOVEMENT).body("decision", equalTo("APPROVED"));
        assertReported(session, MOVEMENT, "operator", MOVEMENT);
    }

    @Test
    void reviewsWhatAnApplicantAsksFor() {
        Started session = session(Map.of());

        ValidatableResponse started = KycApi.post(session, "/kyc/start-liveness", Map.of("photosensitive", true))
                .then();

        assertOffered(MOVEMENT, LIGHT);
        decide(session, started, MOVEMENT)
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", hasItem("liveness_photosensitive"))
                .body("reasons.code", not(hasItem("liveness_challenge_other")));
        assertReported(session, MOVEMENT, "applicant", MOVEMENT);
    }

    @Test
    void reviewsAChallengeThatWasNotAskedFor() {
        Started session = session(Map.of());
        wire.change(
                "GetFaceLivenessSessionResults",
                answer -> answer.putObject("Challenge").put("Type", MOVEMENT).put("Version", "1.0.0"));
        String id = KycApi.startLiveness(session);
        KycApi.sendFrames(aws.endpoint(), id, ANNAS_SELFIES).statusCode(200);

        KycApi.completeLiveness(session, id).then().body("next.action", equalTo("final_verification"));

        KycApi.finalVerification(session)
                .then()
                .body("decision", equalTo("REVIEW"))
                .body("reasons.code", hasItem("liveness_challenge_other"));
        assertReported(session, LIGHT, "setting", MOVEMENT);
    }

    @Test
    void reviewsAnAnswerWithoutItsChallenge() {
        wire.change("GetFaceLivenessSessionResults", answer -> answer.remove("Challenge"));
        Verification anna = Verification.of(aws).document(Specimen.PASSPORT).liveness(ANNAS_SELFIES);

        anna.decide().body("decision", equalTo("REVIEW")).body("reasons.code", hasItem("liveness_challenge_other"));
        given().get("/kyc/sessions/" + anna.session().id() + "/report")
                .then()
                .body("liveness.challenge.done", nullValue());
    }

    /** The client says what software it is; that is on record and changes nothing. */
    @Test
    void recordsTheClientsSoftwareAsItsOwnWord() {
        wire.change(
                "GetFaceLivenessSessionResults",
                answer -> answer.putObject("Metadata").put("SDKType", "SomeSdk-1.0"));
        Verification anna = Verification.of(aws).document(Specimen.PASSPORT).liveness(ANNAS_SELFIES);

        anna.decide().body("decision", equalTo("APPROVED"));
        given().get("/kyc/sessions/" + anna.session().id() + "/report")
                .then()
                .body("liveness.challenge.client_sdk", equalTo("SomeSdk-1.0"));
    }

    @Test
    void offersFunction2TheSameChoice() {
        Map<String, Object> create =
                Map.of("action", "create", "session_id", UUID.randomUUID().toString());
        KycApi.post(FUNCTION, create).then().statusCode(200).body("challenge", equalTo(LIGHT));
        assertOffered(LIGHT, MOVEMENT);

        KycApi.post(
                        FUNCTION,
                        Map.of(
                                "action",
                                "create",
                                "session_id",
                                UUID.randomUUID().toString(),
                                "photosensitive",
                                true))
                .then()
                .statusCode(200)
                .body("challenge", equalTo(MOVEMENT));
        assertOffered(MOVEMENT, LIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "\"\"", "{}"})
    void takesOnlyTrueAndFalse(String value) {
        given().contentType("application/json")
                .body("{\"photosensitive\": " + value + "}")
                .post("/kyc/start-session")
                .then()
                .statusCode(400);
    }

    /** The call that comes next must be made before Rekognition forgets the check. */
    @Test
    void endsTheNextCallWithTheCheck() {
        Started session = session(Map.of());

        ValidatableResponse started =
                KycApi.post(session, "/kyc/start-liveness", Map.of()).then();

        String end = started.extract().path("expires_at");
        started.body("next.action", equalTo("complete_liveness")).body("next.until", equalTo(end));
    }
}
