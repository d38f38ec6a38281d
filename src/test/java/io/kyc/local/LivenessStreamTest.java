package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.stream.StreamClient;
import io.kyc.local.stream.StreamedCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/** StartFaceLivenessSession over a WebSocket, as AWS's web component calls it. */
class LivenessStreamTest {
    private static LocalAws aws;
    private static LocalClients clients;
    private static RekognitionClient rekognition;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).start();
        clients = new LocalClients(aws);
        rekognition = clients.rekognition();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    private static String create(ChallengeType type) {
        return rekognition
                .createFaceLivenessSession(request -> request.settings(settings -> settings.auditImagesLimit(2)
                        .outputConfig(output -> output.s3Bucket(BUCKET).s3KeyPrefix("streamed"))
                        .challengePreferences(
                                ChallengePreference.builder().type(type).build())))
                .sessionId();
    }

    private static GetFaceLivenessSessionResultsResponse results(String id) {
        return rekognition.getFaceLivenessSessionResults(request -> request.sessionId(id));
    }

    @Test
    void judgesARecordedCheck() throws Exception {
        String id = create(ChallengeType.FACE_MOVEMENT_CHALLENGE);
        try (StreamClient client = StreamClient.open(aws.endpoint(), StreamClient.address(id))) {
            assertThat(client.nextKind()).isEqualTo("ServerSessionInformationEvent");
            assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.IN_PROGRESS);

            StreamedCheck.recorded().sendTo(client);

            assertThat(client.nextKind()).isEqualTo("DisconnectionEvent");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        GetFaceLivenessSessionResultsResponse results = results(id);
        assertThat(results.status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results.confidence())
                .as("an enlarged still is no living face")
                .isLessThan(50);
        assertThat(results.referenceImage().s3Object().name()).isEqualTo("streamed/" + id + "/reference.jpg");
        assertThat(results.referenceImage().boundingBox().width()).isBetween(0.3f, 0.45f);
        assertThat(results.auditImages()).hasSize(2);
    }
}
