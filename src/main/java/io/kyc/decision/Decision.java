package io.kyc.decision;

/** What becomes of an applicant, from best to worst. */
public enum Decision {
    APPROVED,
    REVIEW,
    DECLINED
}
