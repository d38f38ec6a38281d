package io.kyc.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says that this request cannot be answered. The detail is safe to show: it never contains a person's data, an AWS
 * message or a path.
 *
 * <p>Expected outcomes (no face, declined, liveness failed) are values, not exceptions.
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
     * @param code the kind of refusal
     * @param detail a sentence that helps the caller, safe to show
     */
    public KycException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Optional.empty(), Optional.empty(), null);
    }

    /**
     * @param code the kind of refusal
     * @param detail a sentence that helps the caller, safe to show
     * @param cause never shown; the log gets only its class and place
     */
    public KycException(ErrorCode code, String detail, Throwable cause) {
        this(code, detail, List.of(), Optional.empty(), Optional.empty(), cause);
    }

    /** One field is missing or malformed. */
    public static KycException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** At least one field is missing or malformed. */
    public static KycException invalid(List<Violation> violations) {
        return new KycException(
                ErrorCode.INVALID_FIELD,
                "Correct the fields that are listed in violations.",
                violations,
                Optional.empty(),
                Optional.empty(),
                null);
    }

    /** The same refusal with the call that the session waits for. */
    public KycException withNext(Optional<NextStep> next) {
        return new KycException(code, getMessage(), violations, next, retryAfter, getCause());
    }

    /** The same refusal with the time to wait before a repetition. */
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
