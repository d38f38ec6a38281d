package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything known about a session except its position in the flow.
 *
 * @param start what was settled at the start
 * @param document evidence about the latest document
 * @param liveness evidence about the latest liveness check
 * @param verdict the decision
 */
@RegisterForReflection
public record Facts(
        Start start,
        Optional<DocumentEvidence> document,
        Optional<LivenessEvidence> liveness,
        Optional<Verdict> verdict) {
    public Facts {
        Objects.requireNonNull(start);
    }

    /** The facts of a new session. */
    public static Facts of(Start start) {
        return new Facts(start, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same without anything personal. */
    Facts erased() {
        return of(start.erased());
    }

    public Facts with(DocumentEvidence document) {
        // A new document voids the liveness check: it may show another face.
        return new Facts(start, Optional.of(document), Optional.empty(), verdict);
    }

    public Facts with(LivenessEvidence liveness) {
        return new Facts(start, document, Optional.of(liveness), verdict);
    }

    /** The same with other sightings of the document and the face. Unlike a new document this voids nothing. */
    public Facts with(Evidence.Seen seen) {
        return new Facts(start, document.map(shown -> shown.with(seen)), liveness, verdict);
    }

    public Facts with(Verdict verdict) {
        return new Facts(start, document, liveness, Optional.of(verdict));
    }
}
