package io.kyc.verification;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code kyc.liveness.challenge=movement} nobody sees flashing colours, and nobody has to ask. */
@BlackBox
@TestProfile(MovementChallengeTest.Setting.class)
class MovementChallengeTest {
    LocalAws aws;

    /** The setting. */
    public static class Setting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kyc.liveness.challenge", "movement", "kyc.liveness.photosensitive", "refuse");
        }
    }

    @Test
    void asksEverybodyForMovementAlone() {
        Started session = KycApi.start();
        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(200);
        String id = KycApi.post(session, "/kyc/start-liveness", Map.of("photosensitive", true))
                .then()
                .statusCode(200)
                .body("challenge", equalTo("FaceMovementChallenge"))
                .extract()
                .path("liveness_session_id");
        KycApi.sendFrames(aws.endpoint(), id, ANNAS_SELFIES).statusCode(200);
        KycApi.completeLiveness(session, id).then().statusCode(200);

        KycApi.finalVerification(session).then().statusCode(200).body("decision", equalTo("APPROVED"));
        get("/kyc/sessions/" + session.id() + "/report").then().body("liveness.challenge.asked_by", equalTo("setting"));
    }
}
