package io.kyc.decision;

/** The outcome of a verification, from best to worst. */
public enum Decision {
    APPROVED,
    REVIEW,
    DECLINED
}
