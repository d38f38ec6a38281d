package io.kyc.verification.session;

import java.util.Locale;

/** The calls that move a session. */
public enum Step {
    PROCESS_DOCUMENT("/kyc/process-document"),
    START_LIVENESS("/kyc/start-liveness"),
    COMPLETE_LIVENESS("/kyc/complete-liveness"),
    FINAL_VERIFICATION("/kyc/final-verification");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** The last part of the step's route. */
    public String path() {
        return path;
    }

    /** The step's action in {@code POST /kyc}, for example {@code start_liveness}. */
    public String action() {
        return name().toLowerCase(Locale.ROOT);
    }
}
