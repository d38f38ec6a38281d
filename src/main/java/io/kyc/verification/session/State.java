package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The position of a session in the flow. Expiry is not a state: it follows from the time. */
@RegisterForReflection
@Schema(
        description = "Where a session stands",
        // A session that is being erased is answered nowhere.
        enumeration = {
            "CREATED",
            "DOCUMENT_PROCESSED",
            "LIVENESS_STARTED",
            "LIVENESS_COMPLETED",
            "APPROVED",
            "DECLINED",
            "REVIEW",
            "CANCELLED"
        })
public enum State {
    CREATED,
    DOCUMENT_PROCESSED,
    LIVENESS_STARTED,
    LIVENESS_COMPLETED,
    APPROVED,
    DECLINED,
    REVIEW,
    /** The operator ended the session before a decision. No step is allowed any more. */
    CANCELLED,
    /**
     * The person's data is being removed. No step is allowed and nothing is shown; afterwards the session does not
     * exist.
     */
    ERASING;

    /** Whether there is a decision: approved, declined, or in review. */
    public boolean isDecided() {
        return this == APPROVED || this == DECLINED || this == REVIEW;
    }

    /** Whether the session waits for a step of its applicant, as long as its time is not over. */
    public boolean isOpen() {
        return !hasEnded() && this != ERASING;
    }

    /** Whether no step can follow: decided, or cancelled. */
    public boolean hasEnded() {
        return isDecided() || this == CANCELLED;
    }

    public static State of(Decision decision) {
        return valueOf(decision.name());
    }
}
