package io.kyc.verification;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Checks whether a step is allowed now. The check costs nothing. */
@Singleton
class Admission {
    private final Clock clock;

    Admission(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param session as opened for its requester
     * @throws KycException {@code out_of_order} when the session waits for another step, {@code step_in_progress} while
     *     another request works on it, {@code liveness_pending} or {@code aws_throttled} during a pause
     */
    void check(Session session, Step step) {
        if (!Flow.allows(session, step)) {
            throw SessionRefusals.outOfOrder(session);
        }
        if (session.isLeased(clock.instant())) {
            throw SessionRefusals.inProgress(session);
        }
        Pause pause = session.attempts().pause();
        if (clock.instant().isBefore(pause.end(step))) {
            throw paused(session, step, pause);
        }
    }

    private KycException paused(Session session, Step step, Pause pause) {
        KycException refusal = step == Step.COMPLETE_LIVENESS
                ? SessionRefusals.livenessPending()
                : new KycException(
                        ErrorCode.AWS_THROTTLED,
                        "Steps of this session failed " + pause.faults()
                                + " times. Repeat the request after Retry-After.");
        Duration left = Duration.between(clock.instant(), pause.end(step));
        // Rounded up to whole seconds, so that a client that waits exactly as long is not too early.
        return refusal.withNext(Flow.next(session)).withRetryAfter(left.plusMillis(999));
    }
}
