package io.kyc.verification.session;

/**
 * Counts the attempts that requests have spent on a session, and the pause that they caused.
 *
 * @param document documents processed
 * @param liveness liveness checks started
 * @param pause before the next request may call AWS
 */
public record Attempts(int document, int liveness, Pause pause) {
    public Attempts {
        if (document < 0 || liveness < 0) {
            throw new IllegalArgumentException("attempts must not be below zero");
        }
    }

    /** Without a pause. */
    public Attempts(int document, int liveness) {
        this(document, liveness, Pause.NONE);
    }

    /** Attempts spent on this step; 0 for a step whose attempts are not counted. */
    public int spentOn(Step step) {
        return switch (step) {
            case PROCESS_DOCUMENT -> document;
            case START_LIVENESS -> liveness;
            case COMPLETE_LIVENESS, FINAL_VERIFICATION -> 0;
        };
    }

    /** The same with {@code delta} more attempts on this step; unchanged for a step whose attempts are not counted. */
    public Attempts plus(Step step, int delta) {
        return switch (step) {
            case PROCESS_DOCUMENT -> new Attempts(document + delta, liveness, pause);
            case START_LIVENESS -> new Attempts(document, liveness + delta, pause);
            case COMPLETE_LIVENESS, FINAL_VERIFICATION -> this;
        };
    }

    public Attempts with(Pause pause) {
        return new Attempts(document, liveness, pause);
    }

    /** For the log. */
    @Override
    public String toString() {
        String faults = pause.faults() == 0 ? "" : ", faults=" + pause.faults();
        return "Attempts[document=" + document + ", liveness=" + liveness + faults + "]";
    }
}
