package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a session beside its position in the flow.
 *
 * @param start what was settled when it was started
 * @param document the document that counts
 * @param liveness the liveness check that counts
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

    /** The facts of a session in which nothing has happened yet. */
    public static Facts of(Start start) {
        return new Facts(start, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nothing personal is left. */
    Facts erased() {
        return of(start.erased());
    }

    public Facts with(DocumentEvidence document) {
        // A new document voids the liveness check: the face may be another one.
        return new Facts(start, Optional.of(document), Optional.empty(), verdict);
    }

    public Facts with(LivenessEvidence liveness) {
        return new Facts(start, document, Optional.of(liveness), verdict);
    }

    /** With what was found when it was decided; unlike a new document it voids nothing. */
    public Facts with(Evidence.Seen seen) {
        return new Facts(start, document.map(shown -> shown.with(seen)), liveness, verdict);
    }

    public Facts with(Verdict verdict) {
        return new Facts(start, document, liveness, Optional.of(verdict));
    }
}
