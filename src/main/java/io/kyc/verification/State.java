package io.kyc.verification;

import io.kyc.decision.Decision;

/** Where a session stands. Expiry is no state: it is the time. */
public enum State {
    CREATED,
    DOCUMENT_PROCESSED,
    LIVENESS_STARTED,
    LIVENESS_COMPLETED,
    APPROVED,
    DECLINED,
    REVIEW;

    /** Whether the verification has come to its decision. */
    public boolean isDecided() {
        return ordinal() >= APPROVED.ordinal();
    }

    static State of(Decision decision) {
        return valueOf(decision.name());
    }
}
