package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Evidence.Liveness.Outcome;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivenessFeedbackTest {
    private static final Policy POLICY = new Policy(Map.of());

    private static Check check(double confidence, String... codes) {
        return Checks.liveness(TestLiveness.of(Outcome.FINISHED, confidence, codes));
    }

    @ParameterizedTest
    @EnumSource(LivenessFeedback.class)
    void explainsALowConfidenceAndChangesNoResult(LivenessFeedback code) {
        for (double confidence : new double[] {30, 70, 97}) {
            Check without = check(confidence);
            Check with = check(confidence, code.name());

            assertThat(with.result()).isEqualTo(without.result());
            assertThat(with.reasons()).containsAll(without.reasons()).contains(code.reason());
            assertThat(POLICY.decide(with.reasons())).isEqualTo(POLICY.decide(without.reasons()));
        }
        assertThat(code.reason().isTellable()).isTrue();
        assertThat(code.reason().isRetryable()).isTrue();
    }

    @Test
    void givesEachCodeAReasonOfItsOwn() {
        assertThat(Arrays.stream(LivenessFeedback.values()).map(LivenessFeedback::reason))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void ignoresUnknownCodes() {
        assertThat(check(97, "HAT_TOO_LARGE", "")).isEqualTo(check(97));
        assertThat(check(70, "HAT_TOO_LARGE", "LOW_LIGHTING_DETECTED", "LOW_LIGHTING_DETECTED")
                        .reasons())
                .containsExactly(Reason.LIVENESS_UNCERTAIN, Reason.LIVENESS_TOO_DARK);
    }
}
