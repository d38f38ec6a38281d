package io.kyc.face;

import io.kyc.image.RelativeBox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The comparison of the document's portrait with the liveness reference, in an answer.
 *
 * @param isMatch whether the score reaches the threshold
 * @param similarityScore of the living person's face, 0 to 100; 0 when a picture shows no face; null when it is not
 *     disclosed
 * @param faceMatches faces of the reference that reach the threshold, best first, at most {@value #MOST_FACES}
 * @param unmatchedFaces the others, best first, at most {@value #MOST_FACES}
 * @param sourceImageFaceCount number of faces on the portrait
 * @param targetImageFaceCount number of faces on the reference
 */
@RegisterForReflection
public record FaceComparison(
        boolean isMatch,
        @Schema(nullable = true) Double similarityScore,
        List<Face> faceMatches,
        List<Face> unmatchedFaces,
        int sourceImageFaceCount,
        int targetImageFaceCount) {
    private static final int MOST_FACES = 5;

    public FaceComparison {
        faceMatches = List.copyOf(faceMatches);
        unmatchedFaces = List.copyOf(unmatchedFaces);
    }

    /**
     * A face of the reference.
     *
     * @param similarity 0 to 100, or null if the service gives none
     * @param boundingBox as ratios of the reference
     * @param confidence that it is a face, 0 to 100
     */
    @RegisterForReflection
    @Schema(name = "ComparedFace")
    public record Face(@Schema(nullable = true) Double similarity, RelativeBox boundingBox, double confidence) {}

    /**
     * @param sourceFaces number of faces on the portrait; with none, nothing matches
     * @param compared the reference's faces
     * @param live the living person's face among them; without it nothing matches
     * @param threshold least similarity of a match, 0 to 100
     */
    public static FaceComparison of(
            int sourceFaces, ComparedFaces compared, Optional<ComparedFaces.Face> live, double threshold) {
        boolean comparable = sourceFaces > 0 && live.isPresent();
        double score = live.filter(face -> comparable)
                .flatMap(ComparedFaces.Face::similarity)
                .orElse(0.0);
        Predicate<ComparedFaces.Face> matches = face ->
                comparable && face.similarity().filter(s -> s >= threshold).isPresent();
        return new FaceComparison(
                comparable && score >= threshold,
                score,
                faces(compared, matches),
                faces(compared, matches.negate()),
                sourceFaces,
                compared.faces().size());
    }

    /** The same without the scores, which would tell an attacker how close the attack came. */
    public FaceComparison minimal() {
        return new FaceComparison(isMatch, null, List.of(), List.of(), sourceImageFaceCount, targetImageFaceCount);
    }

    private static List<Face> faces(ComparedFaces compared, Predicate<ComparedFaces.Face> which) {
        return compared.faces().stream()
                .filter(which)
                .limit(MOST_FACES)
                .map(face -> new Face(face.similarity().orElse(null), face.box(), face.confidence()))
                .toList();
    }
}
