package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.stream.ClientSignatures;
import io.kyc.local.stream.Patience;
import io.kyc.local.stream.StreamClient;
import io.kyc.local.stream.StreamedCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;
import software.amazon.eventstream.Message;

/** A local AWS whose liveness sessions are streamed, with a bucket. */
abstract class StreamedSessions {
    static final String INFORMATION = "ServerSessionInformationEvent";
    static final String END = "DisconnectionEvent";
    static final String INVALID = "ValidationException";
    static final String FORGED = "InvalidSignatureException";
    static final SettableClock CLOCK = new SettableClock();

    static LocalAws aws;
    static LocalClients clients;
    static RekognitionClient rekognition;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder()
                .bucket(BUCKET)
                .clock(CLOCK)
                .patience(new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMillis(50)))
                .start();
        clients = new LocalClients(aws);
        rekognition = clients.rekognition();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    static String create(ChallengeType type) {
        return rekognition
                .createFaceLivenessSession(request -> request.settings(settings -> settings.auditImagesLimit(2)
                        .outputConfig(output -> output.s3Bucket(BUCKET).s3KeyPrefix("streamed"))
                        .challengePreferences(
                                ChallengePreference.builder().type(type).build())))
                .sessionId();
    }

    static String create() {
        return create(ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE);
    }

    static GetFaceLivenessSessionResultsResponse results(String id) {
        return rekognition.getFaceLivenessSessionResults(request -> request.sessionId(id));
    }

    static StreamClient open(String id) {
        return StreamClient.open(aws.endpoint(), id);
    }

    static StreamClient open(ClientSignatures signatures) {
        return StreamClient.open(aws.endpoint(), signatures);
    }

    /** Streams a whole check. */
    static GetFaceLivenessSessionResultsResponse streamed(String id, String video, UnaryOperator<StreamedCheck> change)
            throws Exception {
        try (StreamClient client = open(id)) {
            Message information = client.next();
            change.apply(StreamedCheck.filmed(video, information.getPayload())).sendTo(client);
            assertThat(client.nextKind()).isEqualTo(END);
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        return results(id);
    }

    /** The status, once it is this one; the server may not have noticed the end of a connection yet. */
    static LivenessSessionStatus until(String id, LivenessSessionStatus expected) {
        Instant end = Instant.now().plusSeconds(20);
        LivenessSessionStatus status = results(id).status();
        while (status != expected && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            status = results(id).status();
        }
        return status;
    }
}
