package io.kyc.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaceComparisonTest {
    private static final RelativeBox BOX = new RelativeBox(0.1, 0.1, 0.5, 0.5);

    @Test
    void matchesAtTheThreshold() {
        FaceComparison comparison = of(1, faces(95.0), 95.0);

        assertThat(comparison.isMatch()).isTrue();
        assertThat(comparison.similarityScore()).isEqualTo(95.0);
        assertThat(comparison.faceMatches()).hasSize(1);
        assertThat(comparison.unmatchedFaces()).isEmpty();
    }

    @Test
    void keepsTheScoreBelowTheThreshold() {
        FaceComparison comparison = of(1, faces(94.99), 95.0);

        assertThat(comparison.isMatch()).isFalse();
        assertThat(comparison.similarityScore()).isEqualTo(94.99);
        assertThat(comparison.faceMatches()).isEmpty();
        assertThat(comparison.unmatchedFaces())
                .singleElement()
                .satisfies(f -> assertThat(f.similarity()).isEqualTo(94.99));
    }

    @Test
    void matchesNothingWithoutAFaceOnThePortrait() {
        // A service's answer about two equal landscapes must not count.
        FaceComparison comparison = of(0, faces(99.0), 95.0);

        assertThat(comparison.isMatch()).isFalse();
        assertThat(comparison.similarityScore()).isZero();
        assertThat(comparison.faceMatches()).isEmpty();
        assertThat(comparison.sourceImageFaceCount()).isZero();
        assertThat(comparison.targetImageFaceCount()).isEqualTo(1);
    }

    @Test
    void matchesNothingWithoutAFaceOnTheReference() {
        FaceComparison comparison = of(1, faces(), 0.0);

        assertThat(comparison.isMatch()).isFalse();
        assertThat(comparison.targetImageFaceCount()).isZero();
    }

    @Test
    void namesAtMostFiveFacesAndCountsAll() {
        FaceComparison comparison =
                of(1, faces(IntStream.range(0, 9).mapToDouble(i -> 50 - i).toArray()), 95.0);

        assertThat(comparison.unmatchedFaces()).hasSize(5);
        assertThat(comparison.targetImageFaceCount()).isEqualTo(9);
    }

    /** The comparison as the single function makes it: with the most similar face. */
    private static FaceComparison of(int sourceFaces, ComparedFaces compared, double threshold) {
        return FaceComparison.of(sourceFaces, compared, compared.best(), threshold);
    }

    private static ComparedFaces faces(double... similarities) {
        return new ComparedFaces(java.util.Arrays.stream(similarities)
                .mapToObj(s -> new ComparedFaces.Face(Optional.of(s), BOX, 99.0))
                .toList());
    }

    @Test
    void countsAFaceWithoutSimilarityAsUnmatched() {
        ComparedFaces compared = new ComparedFaces(List.of(new ComparedFaces.Face(Optional.empty(), BOX, 99.0)));

        FaceComparison comparison = of(1, compared, 95.0);

        assertThat(comparison.isMatch()).isFalse();
        assertThat(comparison.unmatchedFaces()).hasSize(1);
    }
}
