package io.kyc.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * This request cannot be answered. The detail is safe to show: it never holds a person's data, an AWS message or a path.
 *
 * <p>What the business expects (no face, declined, liveness failed) is a value, not this.
 */
public final class KycException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Violation> violations;
    private final transient Optional<NextStep> next;
    private final transient Optional<Duration> retryAfter;

    private KycException(
            ErrorCode code,
            String detail,
            List<Violation> violations,
            Optional<NextStep> next,
            Optional<Duration> retryAfter,
            Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.next = next;
        this.retryAfter = retryAfter;
    }

    /**
     * @param code what kind of refusal
     * @param detail a sentence that helps the caller, safe to show
     */
    public KycException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Optional.empty(), Optional.empty(), null);
    }

    /**
     * @param code what kind of refusal
     * @param detail a sentence that helps the caller, safe to show
     * @param cause logged by its class only, never shown
     */
    public KycException(ErrorCode code, String detail, Throwable cause) {
        this(code, detail, List.of(), Optional.empty(), Optional.empty(), cause);
    }

    /** One field is missing or not of its form. */
    public static KycException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** Fields are missing or not of their form; at least one. */
    public static KycException invalid(List<Violation> violations) {
        return new KycException(
                ErrorCode.INVALID_FIELD,
                "See violations for each field.",
                violations,
                Optional.empty(),
                Optional.empty(),
                null);
    }

    /** The same refusal with the call that the session waits for. */
    public KycException withNext(Optional<NextStep> next) {
        return new KycException(code, getMessage(), violations, next, retryAfter, getCause());
    }

    /** The same refusal with the time after which a repetition makes sense. */
    public KycException withRetryAfter(Duration delay) {
        return new KycException(code, getMessage(), violations, next, Optional.of(delay), getCause());
    }

    public ErrorCode code() {
        return code;
    }

    /** A sentence for the caller. */
    public String detail() {
        return getMessage();
    }

    public List<Violation> violations() {
        return violations;
    }

    public Optional<NextStep> next() {
        return next;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
