package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a session stands. Expiry is not a state: it follows from the time. */
@RegisterForReflection
public enum State {
    CREATED,
    DOCUMENT_PROCESSED,
    LIVENESS_STARTED,
    LIVENESS_COMPLETED,
    APPROVED,
    DECLINED,
    REVIEW,
    /** A person's data is being removed: nothing goes on, nothing is shown. Once it is removed, there is no session. */
    ERASING;

    /** Whether the verification has come to its decision. */
    public boolean isDecided() {
        return this == APPROVED || this == DECLINED || this == REVIEW;
    }

    public static State of(Decision decision) {
        return valueOf(decision.name());
    }
}
