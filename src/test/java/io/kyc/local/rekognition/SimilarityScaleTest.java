package io.kyc.local.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityScaleTest {
    @ParameterizedTest
    @CsvSource({"0,100", "0.36,99.9", "0.5,99", "0.58,95", "0.6,87.5", "0.62,80", "0.66,65", "0.88,10", "1.2,0", "3,0"})
    void passesThroughItsAnchors(double distance, double similarity) {
        assertThat(SimilarityScale.similarity(distance)).isCloseTo(similarity, within(1e-9));
    }

    @Test
    void fallsStrictlyToZero() {
        double[] values = IntStream.rangeClosed(0, 1200)
                .mapToDouble(i -> SimilarityScale.similarity(i / 1000.0))
                .toArray();

        for (int i = 1; i < values.length; i++) {
            assertThat(values[i]).isLessThan(values[i - 1]);
        }
    }

    @Test
    void refusesANegativeDistance() {
        assertThatThrownBy(() -> SimilarityScale.similarity(-0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SimilarityScale.similarity(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
