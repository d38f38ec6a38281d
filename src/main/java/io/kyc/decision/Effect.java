package io.kyc.decision;

/** The effect of a reason on the decision, from none to the worst. */
public enum Effect {
    /** The reason is only reported. */
    NONE(Decision.APPROVED),
    /** A reviewer decides. */
    REVIEW(Decision.REVIEW),
    /** The session is declined. */
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
