package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.protocol.Fault;
import io.kyc.local.store.TemporaryCredentials;
import io.kyc.local.stream.ClientSignatures;
import io.kyc.local.stream.Patience;
import io.kyc.local.stream.StreamClient;
import io.kyc.local.stream.StreamedCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

/** How the liveness stream refuses, and how it ends. */
class LivenessStreamEndsTest extends StreamedSessions {
    @Test
    void takesASessionOnce() throws Exception {
        String id = create();
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.CREATED);
        try (StreamClient client = open(id);
                StreamClient second = open(id)) {
            assertThat(client.nextKind()).isEqualTo(INFORMATION);
            assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.IN_PROGRESS);
            assertThat(second.nextKind()).isEqualTo(INVALID);
            assertThat(second.closeCode()).isEqualTo(1000);
            assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.IN_PROGRESS);
        }
    }

    @Test
    void knowsNoOtherSession() throws Exception {
        try (StreamClient client = open("00000000-0000-0000-0000-000000000000")) {
            assertThat(client.nextKind()).isEqualTo("SessionNotFoundException");
        }
        String id = create();
        CLOCK.advance(Duration.ofMinutes(4));
        try (StreamClient client = open(id)) {
            assertThat(client.nextKind()).isEqualTo("SessionNotFoundException");
        }
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.EXPIRED);
    }

    @Test
    void checksTheAddress() throws Exception {
        String id = create();
        assertThat(answerTo(new ClientSignatures(id).keys("local", "guessed", null)))
                .isEqualTo(FORGED);
        assertThat(answerTo(new ClientSignatures(id).keys("someone", "local-secret", null)))
                .isEqualTo("UnrecognizedClientException");
        assertThat(answerTo(new ClientSignatures(id).keys("local", "local-secret", "a-token")))
                .isEqualTo("UnrecognizedClientException");
        assertThat(answerTo(new ClientSignatures(id).dated(Instant.now().minusSeconds(400))))
                .isEqualTo(FORGED);
        assertThat(answerTo(new ClientSignatures(id).dated(Instant.now().plusSeconds(400))))
                .isEqualTo(FORGED);
        assertThat(answerTo(new ClientSignatures(id).with("challenge-versions", "FaceMovementChallenge_1.0.0")))
                .isEqualTo(INVALID);
        assertThat(answerTo(new ClientSignatures(id).with("video-width", "20000")))
                .isEqualTo(INVALID);

        assertThat(results(id).status()).as("nothing has begun").isEqualTo(LivenessSessionStatus.CREATED);
        assertThat(answerTo(new ClientSignatures(id).withPort())).isEqualTo(INFORMATION);
    }

    private static String answerTo(ClientSignatures signatures) throws Exception {
        try (StreamClient client = open(signatures)) {
            return client.nextKind();
        }
    }

    @Test
    void takesTheCredentialsOfAnAssumedRole() throws Exception {
        TemporaryCredentials.Grant grant = aws.temporaryCredentials()
                .issue(new TemporaryCredentials.AssumedRole(
                        "arn:aws:iam::123456789012:role/stream", "name", Duration.ofMinutes(15), Optional.empty()));
        String id = create();
        assertThat(answerTo(new ClientSignatures(id).keys(grant.accessKeyId(), grant.secretAccessKey(), null)))
                .isEqualTo("UnrecognizedClientException");
        assertThat(answerTo(new ClientSignatures(id)
                        .keys(grant.accessKeyId(), grant.secretAccessKey(), grant.sessionToken())))
                .isEqualTo(INFORMATION);

        CLOCK.advance(Duration.ofMinutes(16));
        assertThat(answerTo(new ClientSignatures(create())
                        .keys(grant.accessKeyId(), grant.secretAccessKey(), grant.sessionToken())))
                .isEqualTo("UnrecognizedClientException");
    }

    @Test
    void refusesAChallengeThatIsNotWhole() throws Exception {
        byte[] offer = ("{\"SessionInformation\":{\"Challenge\":{\"FaceMovementAndLightChallenge\":{}}}}").getBytes();
        StreamedCheck check = StreamedCheck.filmed("alive.webm", offer);
        assertThat(refused(create(), check.without("TargetFace"))).isEqualTo(INVALID);
        assertThat(refused(create(), check.without("InitialFace"))).isEqualTo(INVALID);
        assertThat(refused(create(ChallengeType.FACE_MOVEMENT_CHALLENGE), check))
                .isEqualTo(INVALID);
        assertThat(refused(create(), check.with(json -> json.replace("VideoChunk", "Chunk"))))
                .isEqualTo(INVALID);
        assertThat(refused(create(), check.with(json -> json.replaceAll("(\"VideoChunk\":\")\\w+", "$1AAAA"))))
                .isEqualTo(INVALID);
    }

    /** How a client that sends this is refused; its session has failed then. */
    private static String refused(String id, StreamedCheck check) throws Exception {
        try (StreamClient client = open(id)) {
            assertThat(client.nextKind()).isEqualTo(INFORMATION);
            check.sendTo(client);
            String kind = client.nextKind();
            assertThat(client.closeCode()).isEqualTo(1000);
            assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.FAILED);
            return kind;
        }
    }

    @Test
    void boundsTheVideo() throws Exception {
        byte[] webm = StreamedCheck.file("alive.webm");
        String first = Base64.getEncoder().encodeToString(Arrays.copyOf(webm, 1000));
        String large = Base64.getEncoder().encodeToString(new byte[1 << 20]);
        StreamedCheck.Event head = new StreamedCheck.Event("VideoEvent", "{\"VideoChunk\":\"" + first + "\"}");
        StreamedCheck.Event more = new StreamedCheck.Event("VideoEvent", "{\"VideoChunk\":\"" + large + "\"}");
        assertThat(refused(create(), new StreamedCheck(List.of(head, more, more, more, more))))
                .isIn("ServiceQuotaExceededException", INVALID);
    }

    @Test
    void endsAConnectionForAMessageThatIsTooLarge() throws Exception {
        String id = create();
        try (StreamClient client = open(id)) {
            assertThat(client.nextKind()).isEqualTo(INFORMATION);
            client.sendQuietly(new byte[3 << 20]);
            assertThat(client.isClosedWithin(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(until(id, LivenessSessionStatus.FAILED)).isEqualTo(LivenessSessionStatus.FAILED);
    }

    /** {@code LivenessStreamFuzzTest} sends many more, without a socket. */
    @Test
    void staysInServiceAfterRandomMessages() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            String id = create();
            try (StreamClient client = open(id)) {
                assertThat(client.nextKind()).isEqualTo(INFORMATION);
                byte[] message = new byte[random.nextInt(4000)];
                random.nextBytes(message);
                client.sendRaw(message);
                assertThat(client.nextKind()).isEqualTo(INVALID);
                assertThat(client.closeCode()).isEqualTo(1000);
            }
            assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.FAILED);
        }
        assertThat(streamed(create(), "alive.webm", check -> check).confidence())
                .isGreaterThan(90);
    }

    @Test
    void failsASessionWhoseStreamBreaksOff() throws Exception {
        String id = create();
        try (StreamClient client = open(id)) {
            StreamedCheck check =
                    StreamedCheck.filmed("alive.webm", client.next().getPayload());
            new StreamedCheck(check.events().subList(0, 5)).sendTo(client);
            client.abort();
        }
        assertThat(until(id, LivenessSessionStatus.FAILED)).isEqualTo(LivenessSessionStatus.FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4001, 4003, 4000, 4005, 1000})
    void answersEveryCloseWith1000(int code) throws Exception {
        String id = create();
        try (StreamClient client = open(id)) {
            assertThat(client.nextKind()).isEqualTo(INFORMATION);
            client.close(code);
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        assertThat(until(id, LivenessSessionStatus.FAILED)).isEqualTo(LivenessSessionStatus.FAILED);
    }

    @Test
    void endsStreamsThatAreSilentOrTakeTooLong() throws Exception {
        for (Patience patience : List.of(
                new Patience(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(50)),
                new Patience(Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofMillis(50)))) {
            try (LocalAws impatient = LocalAws.builder().patience(patience).start();
                    LocalClients its = new LocalClients(impatient)) {
                RekognitionClient api = its.rekognition();
                String id = api.createFaceLivenessSession(request -> {}).sessionId();
                try (StreamClient client = StreamClient.open(impatient.endpoint(), id)) {
                    assertThat(client.nextKind()).isEqualTo(INFORMATION);
                    assertThat(client.nextKind()).isEqualTo(INVALID);
                    assertThat(client.closeCode()).isEqualTo(1000);
                }
                assertThat(api.getFaceLivenessSessionResults(request -> request.sessionId(id))
                                .status())
                        .isEqualTo(LivenessSessionStatus.FAILED);
            }
        }
    }

    @Test
    void meetsTheFaultsThatTestsAskFor() throws Exception {
        String id = create();
        int before = aws.calls("StartFaceLivenessSession");
        aws.faults().next("StartFaceLivenessSession", 1, Fault.throttled());
        assertThat(answerTo(new ClientSignatures(id))).isEqualTo("ThrottlingException");
        aws.faults().next("StartFaceLivenessSession", 1, Fault.cut());
        try (StreamClient client = open(id)) {
            assertThat(client.isClosedWithin(Duration.ofSeconds(20))).isTrue();
        }
        aws.faults().next("StartFaceLivenessSession", 1, Fault.delayed(Duration.ofMillis(50)));
        assertThat(answerTo(new ClientSignatures(id))).isEqualTo(INFORMATION);
        assertThat(aws.calls("StartFaceLivenessSession") - before).isEqualTo(3);
    }
}
