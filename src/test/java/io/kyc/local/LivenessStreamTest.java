package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ChallengePreference;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.eventstream.Message;

/** StartFaceLivenessSession over a WebSocket, as AWS's web component calls it. */
class LivenessStreamTest {
    private static final String INFORMATION = "ServerSessionInformationEvent";
    private static final String END = "DisconnectionEvent";
    private static final String INVALID = "ValidationException";
    private static final String FORGED = "InvalidSignatureException";
    private static final SettableClock CLOCK = new SettableClock();

    private static LocalAws aws;
    private static LocalClients clients;
    private static RekognitionClient rekognition;

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

    private static String create(ChallengeType type) {
        return rekognition
                .createFaceLivenessSession(request -> request.settings(settings -> settings.auditImagesLimit(2)
                        .outputConfig(output -> output.s3Bucket(BUCKET).s3KeyPrefix("streamed"))
                        .challengePreferences(
                                ChallengePreference.builder().type(type).build())))
                .sessionId();
    }

    private static String create() {
        return create(ChallengeType.FACE_MOVEMENT_AND_LIGHT_CHALLENGE);
    }

    private static GetFaceLivenessSessionResultsResponse results(String id) {
        return rekognition.getFaceLivenessSessionResults(request -> request.sessionId(id));
    }

    private static StreamClient open(String id) {
        return StreamClient.open(aws.endpoint(), id);
    }

    private static StreamClient open(ClientSignatures signatures) {
        return StreamClient.open(aws.endpoint(), signatures);
    }

    /** Streams a whole check. */
    private static GetFaceLivenessSessionResultsResponse streamed(
            String id, String video, UnaryOperator<StreamedCheck> change) throws Exception {
        try (StreamClient client = open(id)) {
            Message information = client.next();
            change.apply(StreamedCheck.filmed(video, information.getPayload())).sendTo(client);
            assertThat(client.nextKind()).isEqualTo(END);
            assertThat(client.closeCode()).isEqualTo(1000);
        }
        return results(id);
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

    private static JsonNode information(String id) throws Exception {
        try (StreamClient client = open(id)) {
            return new ObjectMapper().readTree(client.next().getPayload()).at("/SessionInformation/Challenge");
        }
    }

    private static List<String> feedback(String id) {
        return new FeedbackOf(aws).session(id);
    }

    @ParameterizedTest
    @EnumSource(names = {"FACE_MOVEMENT_AND_LIGHT_CHALLENGE", "FACE_MOVEMENT_CHALLENGE"})
    void passesALivingFaceThatComesNearer(ChallengeType type) throws Exception {
        String id = create(type);

        GetFaceLivenessSessionResultsResponse results = streamed(id, "alive.webm", check -> check);

        assertThat(results.status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results.confidence()).isGreaterThan(90);
        assertThat(results.challenge().type()).isEqualTo(type);
        assertThat(results.auditImages()).hasSize(2);
        assertThat(feedback(id)).isEmpty();
        S3Object reference = results.referenceImage().s3Object();
        assertThat(reference.name()).isEqualTo("streamed/" + id + "/reference.jpg");
        assertThat(results.referenceImage().boundingBox().width()).isBetween(0.1f, 0.6f);
        CompareFacesResponse compared =
                rekognition.compareFaces(request -> request.sourceImage(image -> image.s3Object(reference))
                        .targetImage(Files.image(Files.jpeg(io.kyc.specimens.Portrait.ASTRONAUT)))
                        .similarityThreshold(80f));
        assertThat(compared.faceMatches()).hasSize(1);
    }

    @Test
    void givesAnEnlargedStillALowConfidence() throws Exception {
        String id = create();
        assertThat(streamed(id, "still.webm", check -> check).confidence()).isBetween(1f, 50f);

        id = create(ChallengeType.FACE_MOVEMENT_CHALLENGE);
        try (StreamClient client = open(id)) {
            client.next();
            StreamedCheck.recorded().sendTo(client);
            assertThat(client.nextKind()).isEqualTo(END);
        }
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results(id).confidence()).as("what AWS's component filmed").isBetween(1f, 50f);
    }

    @ParameterizedTest
    @CsvSource({
        // The face was elsewhere at first, and at the end.
        "'\"Left\":0.41', '\"Left\":0.1', FACE_NOT_ALIGNED",
        "'\"Width\":0.45', '\"Width\":0.15', FACE_NOT_ALIGNED",
        // It was named for a time when it was small still.
        "1795924449064, 1795924444864, FACE_NOT_ALIGNED",
        // The video is shorter than that.
        "1795924449064, 1795924459064, FACE_NOT_VISIBLE",
        // Another colour, or another order.
        "'\"SequenceNumber\":3', '\"SequenceNumber\":4', ",
        "'\"CurrentColor\":{\"RGB\":[255,255,255]}', '\"CurrentColor\":{\"RGB\":[255,255,254]}', ",
    })
    void believesNothingThatIsNotInTheVideo(String said, String instead, String code) throws Exception {
        String id = create();

        var results = streamed(
                id,
                "alive.webm",
                check -> check.with(json -> json.replace(said, instead).replace("1795924449464", "1795924459464")));

        assertThat(results.status()).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(results.confidence()).isBetween(1f, 30f);
        assertThat(feedback(id))
                .isEqualTo(Optional.ofNullable(code).map(List::of).orElse(List.of()));
    }

    @Test
    void missesColoursThatWereNotShown() throws Exception {
        assertThat(streamed(create(), "alive.webm", check -> check.without("\"SequenceNumber\":7"))
                        .confidence())
                .isLessThan(30);
        assertThat(streamed(create(), "alive.webm", check -> check.without("ColorDisplayed"))
                        .confidence())
                .isLessThan(30);
    }

    @Test
    void offersColoursInAnOrderOfChance() throws Exception {
        Set<JsonNode> orders = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            JsonNode challenge = information(create()).path("FaceMovementAndLightChallenge");
            assertThat(challenge.path("LightChallengeType").asText()).isEqualTo("SEQUENTIAL");
            assertThat(challenge.at("/ColorSequences/0/FreshnessColor/RGB").toString())
                    .isEqualTo("[0,0,0]");
            assertThat(challenge.path("ColorSequences")).hasSize(8);
            orders.add(challenge.path("ColorSequences"));
        }
        assertThat(orders).hasSizeGreaterThan(2);
        JsonNode movement = information(create(ChallengeType.FACE_MOVEMENT_CHALLENGE));
        assertThat(movement.at("/FaceMovementChallenge/OvalParameters/Width").asDouble())
                .isBetween(287.0, 289.0);
        assertThat(movement.path("FaceMovementChallenge").has("ColorSequences")).isFalse();
    }

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
    void leavesNoResultWhenTheSessionExpiresMeanwhile() throws Exception {
        String id = create();
        try (StreamClient client = open(id)) {
            StreamedCheck check =
                    StreamedCheck.filmed("alive.webm", client.next().getPayload());
            CLOCK.advance(Duration.ofMinutes(4));
            check.sendTo(client);
            assertThat(client.nextKind()).isEqualTo(END);
        }
        assertThat(results(id).status()).isEqualTo(LivenessSessionStatus.EXPIRED);
        assertThat(results(id).confidence()).isNull();
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
        assertThat(streamed(create(), "alive.webm", check -> check).confidence()).isGreaterThan(90);
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

    /** The status, once it is this one; the server may not have noticed the end of a connection yet. */
    private static LivenessSessionStatus until(String id, LivenessSessionStatus expected) {
        Instant end = Instant.now().plusSeconds(20);
        LivenessSessionStatus status = results(id).status();
        while (status != expected && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            status = results(id).status();
        }
        return status;
    }
}
