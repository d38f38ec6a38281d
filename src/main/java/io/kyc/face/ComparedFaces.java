package io.kyc.face;

import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;

/**
 * The target's faces, most similar first.
 *
 * @param faces empty when the service found no face in one of the pictures
 */
public record ComparedFaces(List<Face> faces) {
    public ComparedFaces {
        faces = List.copyOf(faces);
    }

    /**
     * @param similarity with the source's largest face, 0 to 100; empty where the service gives none
     * @param box where, as ratios of the target
     * @param confidence that it is a face, 0 to 100
     */
    public record Face(Optional<Double> similarity, RelativeBox box, double confidence) {}

    /** The best similarity, 0 to 100; 0 when there is no face to compare. */
    public double best() {
        return faces.stream()
                .flatMap(f -> f.similarity().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
