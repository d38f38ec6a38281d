package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.stream.StreamClient;
import io.kyc.local.stream.StreamedCheck;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.rekognition.model.ChallengeType;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;
import software.amazon.awssdk.services.rekognition.model.S3Object;

/** StartFaceLivenessSession over a WebSocket, as AWS's web component calls it: verdicts. */
class LivenessStreamTest extends StreamedSessions {
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
        "1795924446564, 1795924444864, FACE_NOT_ALIGNED",
        // The video is shorter than that.
        "1795924446564, 1795924459064, FACE_NOT_VISIBLE",
        // Another colour, or another order.
        "'\"SequenceNumber\":3', '\"SequenceNumber\":4', ",
        "'\"CurrentColor\":{\"RGB\":[255,255,255]}', '\"CurrentColor\":{\"RGB\":[255,255,254]}', ",
    })
    void believesNothingThatIsNotInTheVideo(String said, String instead, String code) throws Exception {
        String id = create();

        var results = streamed(
                id,
                "alive.webm",
                check -> check.with(json -> json.replace(said, instead).replace("1795924446764", "1795924459464")));

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
}
