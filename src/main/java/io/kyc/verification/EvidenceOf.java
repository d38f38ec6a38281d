package io.kyc.verification;

import io.kyc.decision.Evidence;
import java.util.Optional;

/** The decision's view of a session. */
final class EvidenceOf {
    private EvidenceOf() {}

    static Evidence session(Facts facts, Optional<Evidence.Similarity> similarity) {
        return new Evidence(
                facts.document().flatMap(DocumentEvidence::portrait).isPresent(),
                facts.liveness().flatMap(LivenessEvidence::result),
                similarity);
    }
}
