package io.kyc.verification.session;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calls that move a session. */
@Schema(
        name = "Step",
        enumeration = {"process_document", "start_liveness", "complete_liveness", "final_verification"})
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
