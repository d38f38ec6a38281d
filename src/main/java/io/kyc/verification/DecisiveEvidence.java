package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.parallel.Parallel;
import io.kyc.seen.SeenBefore;
import io.kyc.seen.SeenFaces;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import jakarta.inject.Singleton;

/**
 * Gathers the evidence that only the decision needs: the similarity of the faces, and where document and face were seen
 * before.
 */
@Singleton
class DecisiveEvidence {
    private final FaceEvidence faces;
    private final EvidenceImages images;
    private final SeenBefore seenBefore;
    private final SeenFaces seenFaces;
    private final Parallel parallel;

    DecisiveEvidence(
            FaceEvidence faces, EvidenceImages images, SeenBefore seenBefore, SeenFaces seenFaces, Parallel parallel) {
        this.faces = faces;
        this.images = images;
        this.seenBefore = seenBefore;
        this.seenFaces = seenFaces;
        this.parallel = parallel;
    }

    /** The evidence that was found. */
    record Found(FaceEvidence.Compared faces, Evidence.Seen seen) {}

    /**
     * @param session with a document and a finished liveness check
     * @param threshold least similarity of a match, 0 to 100
     * @throws io.kyc.problem.KycException as {@link FaceEvidence#compare}
     */
    Found gather(Session session, double threshold) {
        DocumentEvidence document = session.facts().document().orElseThrow();
        LivenessEvidence liveness = session.facts().liveness().orElseThrow();
        var seen = parallel.start(() -> seen(session, document, liveness));
        try {
            FaceEvidence.Compared compared = faces.compare(document, liveness, threshold);
            return new Found(compared, seen.join());
        } finally {
            seen.settle();
        }
    }

    /**
     * Looks again at the decision. If two sessions with one document run at the same time, the later decision sees
     * both.
     */
    private Evidence.Seen seen(Session session, DocumentEvidence document, LivenessEvidence liveness) {
        return new Evidence.Seen(
                seenBefore.document(session.tenant(), document.mark(), session.id()),
                seenFaces.elsewhere(session.tenant(), session.id(), document.mark(), () -> images.liveFace(liveness)));
    }
}
