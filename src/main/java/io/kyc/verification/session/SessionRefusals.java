package io.kyc.verification.session;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Duration;
import java.util.Optional;

/** Makes the refusals of calls on a session, so that each one has the same wording everywhere. */
public final class SessionRefusals {
    /** Time after which a request in progress has usually ended; clients are told to retry after it. */
    public static final Duration SOON = Duration.ofSeconds(2);

    private SessionRefusals() {}

    /** The session does not exist or belongs to somebody else. The answer does not say which. */
    public static KycException notFound() {
        return new KycException(
                ErrorCode.SESSION_NOT_FOUND, "There is no such session, or it is not yours. Check the session_id.");
    }

    /** The session was erased or is being erased. */
    public static KycException erased() {
        return new KycException(ErrorCode.SESSION_ERASED, "The data of this session was erased. Start a new session.");
    }

    /** The session's state does not allow the call. */
    public static KycException outOfOrder(Session session) {
        Optional<Step> next = Flow.nextStep(session);
        String detail = next.map(step -> "The session waits for " + step.action() + ". Make that call first.")
                .orElse(
                        session.state() == State.CANCELLED
                                ? "The session was cancelled. Start a new session."
                                : "The session is already decided. Read its decision, or start a new session.");
        return new KycException(ErrorCode.OUT_OF_ORDER, detail).withNext(Flow.next(session));
    }

    /** Another request works on the session. */
    public static KycException inProgress(Session session) {
        return new KycException(
                        ErrorCode.STEP_IN_PROGRESS,
                        "Another request is working on this session. Repeat this one after Retry-After.")
                .withNext(Flow.next(session))
                .withRetryAfter(SOON);
    }

    /** The applicant is not ready yet. */
    public static KycException livenessPending() {
        return new KycException(
                ErrorCode.LIVENESS_PENDING,
                "The applicant has not finished the liveness check. Repeat the request after Retry-After.");
    }
}
