package io.kyc.aws;

import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Textract's and Rekognition's clients cannot be built with this configuration, so the test shows when they are built.
 */
@BlackBox
@TestProfile(AwsClientsTest.HalfACredential.class)
class AwsClientsTest {

    /** An access key without its secret. */
    public static class HalfACredential implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kyc.aws.secret-access-key", "");
        }
    }

    @Test
    void buildsClientsAtTheFirstCallNotAtTheStart() {
        Started session = KycApi.start();

        KycApi.processDocument(session, Specimen.PASSPORT).then().statusCode(500);
    }
}
