package io.kyc.face;

import io.kyc.image.RelativeBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The faces of the target picture, the most similar first.
 *
 * @param faces empty when the service found no face in one of the pictures
 */
public record ComparedFaces(List<Face> faces) {
    public ComparedFaces {
        faces = List.copyOf(faces);
    }

    /**
     * A face of the target.
     *
     * @param similarity with the source's largest face, 0 to 100; empty if the service gives none
     * @param box its place, as ratios of the target
     * @param confidence that it is a face, 0 to 100
     */
    public record Face(Optional<Double> similarity, RelativeBox box, double confidence) {}

    /** Two boxes from different calls show the same face if they overlap at least this much. */
    private static final double ONE_FACE = 0.3;

    /** The face at this place; empty when there is none. */
    public Optional<Face> at(RelativeBox place) {
        return faces.stream()
                .filter(face -> face.box().overlap(place) >= ONE_FACE)
                .max(Comparator.comparingDouble(face -> face.box().overlap(place)));
    }

    /** The face most similar to the source's; empty when there is none. */
    public Optional<Face> best() {
        return faces.stream()
                .max(Comparator.comparingDouble(face -> face.similarity().orElse(-1.0)));
    }
}
