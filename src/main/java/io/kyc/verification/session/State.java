package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The position of a session in the flow. Expiry is not a state: it follows from the time. */
@RegisterForReflection
public enum State {
    CREATED,
    DOCUMENT_PROCESSED,
    LIVENESS_STARTED,
    LIVENESS_COMPLETED,
    APPROVED,
    DECLINED,
    REVIEW,
    /**
     * The person's data is being removed. No step is allowed and nothing is shown; afterwards the session does not
     * exist.
     */
    ERASING;

    /** Whether the flow has ended: approved, declined, or in review. */
    public boolean isDecided() {
        return this == APPROVED || this == DECLINED || this == REVIEW;
    }

    public static State of(Decision decision) {
        return valueOf(decision.name());
    }
}
