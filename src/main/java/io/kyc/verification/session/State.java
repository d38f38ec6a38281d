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
            "REVIEW"
        })
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
