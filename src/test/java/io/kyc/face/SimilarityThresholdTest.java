package io.kyc.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import org.junit.jupiter.api.Test;

class SimilarityThresholdTest {

    private record Config(double similarityThreshold, double similarityReviewFloor) implements FaceConfig {}

    private final SimilarityThreshold threshold = new SimilarityThreshold(new Config(95, 80));

    @Test
    void isTheConfiguredOneUnlessARequestRaisesIt() {
        assertThat(threshold.effective(null)).isEqualTo(95);
        assertThat(threshold.effective(95.0)).isEqualTo(95);
        assertThat(threshold.effective(99.5)).isEqualTo(99.5);
    }

    @Test
    void refusesALowerOne() {
        assertThat(refusal(94.999)).isEqualTo(ErrorCode.THRESHOLD_TOO_LOW);
        assertThat(refusal(0.0)).isEqualTo(ErrorCode.THRESHOLD_TOO_LOW);
    }

    @Test
    void refusesANumberOutsideZeroToAHundred() {
        for (double wrong : new double[] {-1, 100.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(refusal(wrong)).as("%s", wrong).isEqualTo(ErrorCode.INVALID_FIELD);
        }
    }

    @Test
    void refusesContradictingBands() {
        for (Config wrong : new Config[] {new Config(95, 96), new Config(101, 80), new Config(50, -1)}) {
            assertThatThrownBy(() -> new SimilarityThreshold(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }

    private ErrorCode refusal(double requested) {
        return catchThrowableOfType(KycException.class, () -> threshold.effective(requested))
                .code();
    }
}
