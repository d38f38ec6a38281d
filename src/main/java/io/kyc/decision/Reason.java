package io.kyc.decision;

import java.util.Locale;

/** Why a check did not simply pass. Each is described in {@code docs/reasons.md}. */
public enum Reason {
    /** No face on the document's front. */
    PORTRAIT_NOT_FOUND(
            true, true, Effect.NONE, "No face was found on the document. Photograph the side with the portrait."),
    /** The liveness check was finished without success. */
    LIVENESS_FAILED(true, true, Effect.DECLINE, "The liveness check did not succeed. Try again in good light."),
    /** The liveness check was not finished in time. */
    LIVENESS_EXPIRED(true, true, Effect.DECLINE, "The liveness check was not finished in time. Start a new one."),
    /** The confidence is below the review band. */
    LIVENESS_NOT_PASSED(
            true,
            true,
            Effect.DECLINE,
            "The liveness check is not sure enough. Face the camera in even light and try again."),
    /** The confidence lies in the review band. */
    LIVENESS_UNCERTAIN(true, true, Effect.REVIEW, "The liveness check is not quite sure. A person will look at it."),
    /** The faces differ: below the review band. */
    FACE_MISMATCH(false, true, Effect.DECLINE, "The face does not match the document's portrait."),
    /** The similarity lies in the review band. */
    FACE_SIMILARITY_UNCERTAIN(false, true, Effect.REVIEW, "The face resembles the portrait, not clearly enough."),
    /** No face on the portrait or on the liveness reference. */
    FACE_NOT_COMPARABLE(false, true, Effect.REVIEW, "A face is missing on one of the pictures that were compared."),
    /** A step's attempts are used up. */
    TOO_MANY_ATTEMPTS(false, true, Effect.DECLINE, "The attempts of a step are used up.");

    private final boolean retryable;
    private final boolean tellable;
    private final Effect defaultEffect;
    private final String message;

    Reason(boolean retryable, boolean tellable, Effect defaultEffect, String message) {
        this.retryable = retryable;
        this.tellable = tellable;
        this.defaultEffect = defaultEffect;
        this.message = message;
    }

    /** The stable code, for example {@code face_mismatch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the applicant can do something about it by repeating the step. */
    public boolean isRetryable() {
        return retryable;
    }

    /** Whether the applicant may know of it: what it says helps an honest person and no attacker. */
    public boolean isTellable() {
        return tellable;
    }

    /** What follows from it unless the configuration says otherwise. */
    public Effect defaultEffect() {
        return defaultEffect;
    }

    /** A sentence for the applicant. */
    public String message() {
        return message;
    }
}
