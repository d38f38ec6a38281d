package io.kyc.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamedChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LivenessStream STREAM =
            new LivenessStream("eu-west-1", new LivenessStream.Credentials("id", "secret", "token", NOW));

    private static final StreamAccess GRANTS = new StreamAccess() {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Optional<LivenessStream> grant(String subject) {
            return Optional.of(STREAM);
        }
    };

    private final StreamedChecks checks = new StreamedChecks(null, GRANTS, null, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void grantsTheStreamAgainUntilTheCheckEnds() {
        assertThat(checks.again("someone", Optional.of(NOW.plusMillis(1)))).contains(STREAM);
    }

    @Test
    void refusesItFromTheEndOn() {
        for (Optional<Instant> end :
                java.util.List.of(Optional.of(NOW), Optional.of(NOW.minusSeconds(1)), Optional.<Instant>empty())) {
            assertThatThrownBy(() -> checks.again("someone", end))
                    .isInstanceOfSatisfying(
                            KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ANSWER_NOT_KEPT));
        }
    }

    @Test
    void printsNoSecret() {
        assertThat(STREAM.toString()).contains("eu-west-1").doesNotContain("secret", "token", "id");
    }
}
