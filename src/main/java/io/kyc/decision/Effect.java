package io.kyc.decision;

/** What a reason does to the decision, from none to the worst. */
public enum Effect {
    /** Reported only. */
    NONE(Decision.APPROVED),
    /** A person decides. */
    REVIEW(Decision.REVIEW),
    /** Declined. */
    DECLINE(Decision.DECLINED);

    private final Decision decision;

    Effect(Decision decision) {
        this.decision = decision;
    }

    /** The decision when this is the worst effect. */
    public Decision decision() {
        return decision;
    }
}
