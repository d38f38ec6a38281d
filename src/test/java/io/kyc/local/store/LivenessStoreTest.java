package io.kyc.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rekognition.model.Challenge;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequestSettings;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.LivenessSessionStatus;

class LivenessStoreTest {
    private final LivenessStore sessions =
            new LivenessStore(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void keepsASessionInProgressUntilItsResults() {
        String id = create();
        assertThat(status(id)).isEqualTo(LivenessSessionStatus.CREATED);
        assertThat(sessions.begin(id)).isTrue();
        assertThat(status(id)).isEqualTo(LivenessSessionStatus.IN_PROGRESS);
        assertThat(sessions.find(id).orElseThrow().results()).isEmpty();

        GetFaceLivenessSessionResultsResponse results = GetFaceLivenessSessionResultsResponse.builder()
                .status(LivenessSessionStatus.SUCCEEDED)
                .build();
        sessions.finish(id, results);
        assertThat(status(id)).isEqualTo(LivenessSessionStatus.SUCCEEDED);
        assertThat(sessions.find(id).orElseThrow().results()).hasValue(results);
        assertThat(sessions.begin(id)).isFalse();
    }

    @Test
    void letsOneOfManyCallersBegin() {
        String id = create();
        AtomicInteger users = new AtomicInteger();
        IntStream.range(0, 64).parallel().filter(i -> sessions.begin(id)).forEach(i -> users.incrementAndGet());
        assertThat(users).hasValue(1);
    }

    @Test
    void doesNotBeginAnUnknownSession() {
        assertThat(sessions.begin("unknown")).isFalse();
        assertThat(sessions.find("unknown")).isEmpty();
    }

    private String create() {
        return sessions.create(
                CreateFaceLivenessSessionRequestSettings.builder().build(),
                Challenge.builder().build(),
                Optional.empty());
    }

    private LivenessSessionStatus status(String id) {
        return sessions.find(id).orElseThrow().status();
    }
}
