package io.kyc.verification;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Refusal;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code kyc.liveness.photosensitive=refuse} only an operator's word counts. */
@BlackBox
@TestProfile(ChallengeRefusedTest.Setting.class)
class ChallengeRefusedTest {
    LocalAws aws;

    /** The setting. */
    public static class Setting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kyc.liveness.photosensitive", "refuse");
        }
    }

    @Test
    void refusesWhatAnApplicantAsksForAndTakesTheOperatorsWord() {
        Started session = KycApi.start();
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);

        Refusal.of(422, "challenge_refused")
                .beforeItCosts(aws, () -> KycApi.post(session, "/kyc/start-liveness", Map.of("photosensitive", true)));
        get("/kyc/sessions/" + session.id())
                .then()
                .body("state", equalTo("DOCUMENT_PROCESSED"))
                .body("attempts_left.start_liveness", equalTo(5));
        KycApi.post("/kyc", Map.of("action", "start_liveness", "session_id", session.id(), "photosensitive", true))
                .then()
                .statusCode(200)
                .body("challenge", equalTo("FaceMovementChallenge"));
    }
}
