package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.idempotency.AnswerKeeper;
import io.kyc.idempotency.Idempotency;
import io.kyc.idempotency.KeptAnswer;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.parallel.Deadline;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs a step: may it be, claim, work, commit.
 *
 * <p>The claim comes before anything that costs money. What fails at AWS gives the attempt back; a request that dies leaves a
 * lease that runs out, and the next one works under the same attempt number.
 */
@Singleton
public class StepRunner {
    private static final Logger LOG = Logger.getLogger(StepRunner.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SessionAccess access;
    private final Sessions sessions;
    private final Idempotency idempotency;
    private final LateWrites late;
    private final AttemptLimits limits;
    private final VerificationConfig config;
    private final Metrics metrics;
    private final Clock clock;

    StepRunner(
            SessionAccess access,
            Sessions sessions,
            Idempotency idempotency,
            LateWrites late,
            AttemptLimits limits,
            VerificationConfig config,
            Metrics metrics,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.late = late;
        this.limits = limits;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Carries out a request on a session once: a repetition of it under its key gets the first answer, whatever became of the
     * session meanwhile.
     *
     * @param id whose step
     * @param requester who asks
     * @param work what is done on the opened session; keeps its answer by {@link #run}
     * @throws KycException when the session is not the requester's or expired
     */
    public <A> A once(SessionId id, Requester requester, BiFunction<Session, AnswerKeeper, A> work) {
        Session session = access.open(id, requester);
        return idempotency.within(requester.keyOwner(id), KeptAnswer::answer, keeper -> work.apply(session, keeper));
    }

    /**
     * Whether the step may be tried now on a session that was opened for its requester.
     *
     * @throws KycException when it waits for another step or is being worked on
     */
    Session admit(Session session, Step step) {
        if (!Flow.allows(session, step)) {
            throw outOfOrder(session);
        }
        if (session.lease().filter(lease -> lease.isLive(clock.instant())).isPresent()) {
            throw inProgress(session);
        }
        Pause pause = session.attempts().pause();
        if (clock.instant().isBefore(pause.end(step))) {
            throw paused(session, step, pause);
        }
        return session;
    }

    private KycException paused(Session session, Step step, Pause pause) {
        KycException refusal = step == Step.COMPLETE_LIVENESS
                ? new KycException(ErrorCode.LIVENESS_PENDING, "The applicant has not finished the liveness check.")
                : new KycException(
                        ErrorCode.AWS_THROTTLED,
                        "AWS failed " + pause.faults()
                                + " times for this session. Repeat the request after Retry-After.");
        Duration left = Duration.between(clock.instant(), pause.end(step));
        // Whole seconds, so that who waits as long as told does not come too early.
        return refusal.withNext(Flow.next(session)).withRetryAfter(left.plusMillis(999));
    }

    /**
     * @param session as admitted
     * @param requester who asks
     * @param step which step
     * @param keeper of the answer, for a repetition of the request
     * @param work the paid calls: from the claimed session to the move that follows and what is answered
     * @return what was done
     * @throws KycException when no attempt is left, another request was faster, or the work could not be done
     */
    <A> Worked<A> run(
            Session session, Requester requester, Step step, AnswerKeeper keeper, Function<Session, Worked<A>> work) {
        if (limits.exhausted(session, step)) {
            throw decline(session, step, requester, keeper);
        }
        long started = System.nanoTime();
        Session claimed = claim(session, step, clock.instant());
        Worked<A> worked = workUnderLease(claimed, step, keeper, work);
        Transition transition = worked.transition();
        commit(transition, claimed, step, keeper.of(session.id(), worked.answer()));
        metrics.timeSince(Metric.STEP_LATENCY, step.action(), started);
        FlowMetrics.moved(transition.session(), step, metrics);
        LOG.infof(
                "session=%s step=%s from=%s to=%s attempts=%s reasons=%s",
                session.id(),
                step.action(),
                session.state(),
                transition.session().state(),
                claimed.attempts(),
                transition.reasons());
        return worked;
    }

    private void commit(Transition transition, Session claimed, Step step, Optional<KeptAnswer> kept) {
        boolean stored;
        try {
            stored = sessions.commit(transition, claimed.lease().orElseThrow(), kept);
        } catch (KycException e) {
            // If it was stored and only the answer was lost, the lease is gone with it and nothing is released.
            release(claimed, step, after(e.code(), claimed, step), Optional.empty());
            throw e;
        }
        if (!stored) {
            release(claimed, step, claimed.attempts(), Optional.empty());
            throw inProgress(claimed);
        }
    }

    private Session claim(Session session, Step step, Instant now) {
        // A dead request's lease on this step: its attempt is spent already, this one repeats it.
        boolean repeats =
                session.lease().filter(dead -> dead.isRepeatedBy(step)).isPresent();
        Lease lease = Lease.random(step, now.plus(config.lease()), repeats);
        Session claimed = session.leased(
                lease, repeats ? session.attempts() : session.attempts().plus(step, 1));
        if (!sessions.claim(session, claimed, now)) {
            throw inProgress(session);
        }
        return claimed;
    }

    private <A> Worked<A> workUnderLease(
            Session claimed, Step step, AnswerKeeper keeper, Function<Session, Worked<A>> work) {
        try {
            return work.apply(claimed);
        } catch (KycException e) {
            KycException refusal = e.withNext(e.code() == ErrorCode.LIVENESS_PENDING ? Flow.next(claimed) : e.next());
            boolean fault = e.code().isAwsFault();
            // What may succeed later is not kept. Anything else has cost an attempt, which a repetition must not cost
            // again.
            boolean settled = !fault && e.retryAfter().isEmpty();
            Attempts attempts = after(e.code(), claimed, step);
            release(claimed, step, attempts, settled ? keeper.of(claimed.id(), refusal) : Optional.empty());
            Duration pause = Duration.between(clock.instant(), attempts.pause().end(step));
            throw refusal.retryAfter()
                            .filter(delay -> delay.compareTo(pause) < 0)
                            .isPresent()
                    ? refusal.withRetryAfter(pause.plusMillis(999))
                    : refusal;
        } catch (RuntimeException | VirtualMachineError e) {
            // A defect: who can provoke it must not get paid calls without end.
            release(claimed, step, claimed.attempts(), Optional.empty());
            throw e;
        }
    }

    /** A failure of AWS gives the attempt back, and the next one waits: else repetitions would cost paid calls without end. */
    private Attempts after(ErrorCode failure, Session claimed, Step step) {
        Attempts attempts = claimed.attempts();
        Pause pause = attempts.pause();
        if (!failure.isAwsFault() && failure != ErrorCode.LIVENESS_PENDING) {
            return attempts;
        }
        return step == Step.COMPLETE_LIVENESS
                ? attempts.with(pause.afterLook(clock.instant(), config.livenessPause()))
                : attempts.plus(step, -1).with(pause.afterFault(clock.instant(), config.faultPause()));
    }

    /** @throws KycException {@code session_erased} when that is why the lease is gone */
    private void release(Session claimed, Step step, Attempts attempts, Optional<KeptAnswer> kept) {
        boolean held = true;
        try {
            held = Deadline.givingBack(() -> sessions.release(claimed, attempts, kept));
        } catch (KycException e) {
            LOG.warnf("session=%s step=%s lease not released: it ends by itself", claimed.id(), step.action());
        }
        if (!held) {
            late.takeBackIfErased(claimed.id());
        }
    }

    private KycException decline(Session session, Step step, Requester requester, AnswerKeeper keeper) {
        Instant now = clock.instant();
        Lease lease = Lease.random(step, now.plus(config.lease()), false);
        Session claimed = session.leased(lease, session.attempts());
        KycException refusal = new KycException(
                ErrorCode.TOO_MANY_ATTEMPTS, "All attempts of this step are used up: the session is declined.");
        Transition declined = limits.declined(claimed, claimed.facts(), requester.actor(), now);
        if (!sessions.claim(session, claimed, now)
                || !sessions.commit(declined, lease, keeper.of(session.id(), refusal))) {
            return inProgress(session);
        }
        LOG.infof(
                "session=%s step=%s from=%s to=%s reasons=%s",
                session.id(), step.action(), session.state(), State.DECLINED, Reason.TOO_MANY_ATTEMPTS);
        FlowMetrics.decided(Decision.DECLINED, List.of(Reason.TOO_MANY_ATTEMPTS), metrics);
        return refusal;
    }

    /** The refusal of a call that the session's state does not allow. */
    public static KycException outOfOrder(Session session) {
        Optional<Step> next = Flow.nextStep(session);
        String detail = next.map(step -> "The session waits for " + step.action() + ".")
                .orElse("The session is decided: nothing more is expected.");
        return new KycException(ErrorCode.OUT_OF_ORDER, detail).withNext(Flow.next(session));
    }

    /** The refusal while another request is at work. */
    public static KycException inProgress(Session session) {
        return new KycException(ErrorCode.STEP_IN_PROGRESS, "Another request works on this session.")
                .withNext(Flow.next(session))
                .withRetryAfter(SOON);
    }
}
