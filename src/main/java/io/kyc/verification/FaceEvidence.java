package io.kyc.verification;

import io.kyc.decision.Binding.OtherFaces;
import io.kyc.decision.Evidence;
import io.kyc.face.ComparedFaces;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceComparison;
import io.kyc.face.FaceConfig;
import io.kyc.face.FaceMatching;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.parallel.Parallel;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.LivenessEvidence;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Compares the living person's face with the document's portrait. */
@Singleton
class FaceEvidence {
    /** Two comparisons of the same face differ by less than this, in points of similarity. */
    private static final double CLEARLY_MORE = 2;

    private final EvidenceImages evidence;
    private final FaceMatching matching;
    private final FaceComparer comparer;
    private final FaceConfig config;
    private final Parallel parallel;

    FaceEvidence(
            EvidenceImages evidence,
            FaceMatching matching,
            FaceComparer comparer,
            FaceConfig config,
            Parallel parallel) {
        this.evidence = evidence;
        this.matching = matching;
        this.comparer = comparer;
        this.config = config;
        this.parallel = parallel;
    }

    /**
     * The result of the comparison.
     *
     * @param comparison for the answer
     * @param similarity for the decision
     */
    record Compared(FaceComparison comparison, Evidence.Similarity similarity) {}

    /**
     * @param document with a portrait
     * @param liveness with a reference
     * @param threshold least similarity of a match, 0 to 100
     * @throws io.kyc.problem.KycException as the ports throw it, and when evidence was changed
     */
    Compared compare(DocumentEvidence document, LivenessEvidence liveness, double threshold) {
        var loading = parallel.start(() -> evidence.load(liveness.reference().orElseThrow()));
        Photo portrait;
        Photo reference;
        try {
            portrait = evidence.load(document.portrait().orElseThrow().image());
            reference = loading.join();
        } finally {
            loading.settle();
        }
        // Nothing is paid for before both pictures are known to be the evidence.
        var other = parallel.start(() -> otherFaceMatches(document, liveness));
        try {
            return compared(matching.compare(portrait, reference), liveness, threshold, other.join());
        } finally {
            other.settle();
        }
    }

    private Compared compared(
            FaceMatching.Compared faces, LivenessEvidence liveness, double threshold, boolean otherFaceMatches) {
        LiveFace live = LiveFace.of(faces.reference(), liveness.face(), config.similarityReviewFloor());
        FaceComparison comparison = FaceComparison.of(faces.portraitFaces(), faces.reference(), live.face(), threshold);
        boolean comparable =
                faces.portraitFaces() > 0 && !faces.reference().faces().isEmpty();
        return new Compared(
                comparison,
                new Evidence.Similarity(
                        comparable && live.face().isPresent(),
                        comparison.similarityScore(),
                        threshold,
                        config.similarityReviewFloor(),
                        // Without any face, none can be unclear.
                        comparable ? live.clear() : Evidence.LiveFace.FOUND,
                        otherFaceMatches));
    }

    /** One more call, made only if the front shows the portrait's person twice. */
    private boolean otherFaceMatches(DocumentEvidence document, LivenessEvidence liveness) {
        if (document.facts().binding().otherFaces() != OtherFaces.SAME_PERSON) {
            return false;
        }
        ComparedFaces front = comparer.compare(
                evidence.liveFace(liveness),
                evidence.load(document.pictures().sides().front()));
        DocumentEvidence.Portrait own = document.portrait().orElseThrow();
        Optional<Double> portrait = similarity(front, own.box());
        // If the portrait is not found again, it was not compared.
        return portrait.isEmpty()
                || own.otherFaces().stream()
                        .flatMap(box -> similarity(front, box).stream())
                        .anyMatch(score -> score > portrait.get() + CLEARLY_MORE);
    }

    private static Optional<Double> similarity(ComparedFaces faces, RelativeBox box) {
        return faces.at(box).flatMap(ComparedFaces.Face::similarity);
    }
}
