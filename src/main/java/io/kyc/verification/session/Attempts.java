package io.kyc.verification.session;

/**
 * Attempts spent on the steps that may be repeated.
 *
 * @param document documents processed
 * @param liveness liveness checks started
 */
public record Attempts(int document, int liveness) {
    public Attempts {
        if (document < 0 || liveness < 0) {
            throw new IllegalArgumentException("attempts below zero");
        }
    }

    /** Attempts spent on this step; 0 for the steps that are not counted. */
    public int spentOn(Step step) {
        return switch (step) {
            case PROCESS_DOCUMENT -> document;
            case START_LIVENESS -> liveness;
            case COMPLETE_LIVENESS, FINAL_VERIFICATION -> 0;
        };
    }

    /** With {@code delta} attempts more on this step; unchanged for the steps that are not counted. */
    public Attempts plus(Step step, int delta) {
        return switch (step) {
            case PROCESS_DOCUMENT -> new Attempts(document + delta, liveness);
            case START_LIVENESS -> new Attempts(document, liveness + delta);
            case COMPLETE_LIVENESS, FINAL_VERIFICATION -> this;
        };
    }
}
