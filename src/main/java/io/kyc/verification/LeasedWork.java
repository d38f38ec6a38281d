package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.idempotency.AnswerKeeper;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.parallel.Deadline;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
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
import org.jboss.logging.Logger;

/**
 * Does the work of a step under the session's lease: claim, work, commit.
 *
 * <p>The claim comes before anything that costs money. A failure of AWS gives the attempt back. A request that dies
 * leaves a lease that runs out, and the next request works under the same attempt number.
 */
@Singleton
class LeasedWork {
    private static final Logger LOG = Logger.getLogger(LeasedWork.class);

    private final Sessions sessions;
    private final LateWrites late;
    private final AttemptLimits limits;
    private final VerificationConfig config;
    private final Metrics metrics;
    private final Clock clock;

    LeasedWork(
            Sessions sessions,
            LateWrites late,
            AttemptLimits limits,
            VerificationConfig config,
            Metrics metrics,
            Clock clock) {
        this.sessions = sessions;
        this.late = late;
        this.limits = limits;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The call that the work is for.
     *
     * @param step the step
     * @param actor for the audit trail
     * @param keeper keeps the answer for a repetition of the request
     */
    record Call(Step step, Actor actor, AnswerKeeper keeper) {}

    /**
     * @param session as admitted
     * @return the answer
     * @throws KycException when no attempt is left, another request was faster, or the work failed
     */
    <A> A run(Call call, Session session, StepWork<A> work) {
        if (limits.exhausted(session, call.step())) {
            throw decline(call, session);
        }
        long started = System.nanoTime();
        Session claimed = claim(session, call.step(), clock.instant());
        Done<A> done = workUnderLease(call, claimed, work);
        commit(call, claimed, done);
        Transition transition = done.transition();
        metrics.timeSince(Metric.STEP_LATENCY, call.step().action(), started);
        FlowMetrics.moved(transition.session(), call.step(), metrics);
        LOG.infof(
                "session=%s step=%s from=%s to=%s attempts=%s reasons=%s",
                session.id(),
                call.step().action(),
                session.state(),
                transition.session().state(),
                claimed.attempts(),
                codes(transition.reasons()));
        done.worked().afterCommit().accept(transition.session());
        return done.answer();
    }

    private record Done<A>(Worked<A> worked, Transition transition, A answer) {}

    private <A> void commit(Call call, Session claimed, Done<A> done) {
        Optional<KeptAnswers.Kept> kept =
                call.keeper().of(claimed.id(), done.worked().keepable().apply(done.answer()));
        boolean stored;
        try {
            stored = sessions.commit(done.transition(), claimed.lease().orElseThrow(), kept);
        } catch (KycException e) {
            // If the commit was stored and only its answer was lost, the lease is gone as well and nothing is released.
            release(call, claimed, after(e.code().isAwsFault(), claimed, call.step()), Optional.empty());
            throw e;
        }
        if (!stored) {
            release(call, claimed, claimed.attempts(), Optional.empty());
            throw SessionRefusals.inProgress(claimed);
        }
    }

    private Session claim(Session session, Step step, Instant now) {
        // The lease of a dead request for this step: it has spent the attempt, and this request repeats it.
        boolean repeats =
                session.lease().filter(dead -> dead.isRepeatedBy(step)).isPresent();
        Lease lease = Lease.random(step, now.plus(config.lease()), repeats);
        Session claimed = session.leased(
                lease, repeats ? session.attempts() : session.attempts().plus(step, 1));
        if (!sessions.claim(session, claimed, now)) {
            throw SessionRefusals.inProgress(session);
        }
        return claimed;
    }

    private <A> Done<A> workUnderLease(Call call, Session claimed, StepWork<A> work) {
        try {
            Worked<A> worked = work.on(claimed);
            Transition transition = worked.move().of(claimed, call.actor());
            return new Done<>(worked, transition, worked.answer().apply(transition.session()));
        } catch (KycException e) {
            throw refused(call, claimed, e);
        } catch (RuntimeException | VirtualMachineError e) {
            // A defect. It costs an attempt or a pause; otherwise a client that can provoke it would cause paid calls
            // without end.
            release(call, claimed, after(false, claimed, call.step()), Optional.empty());
            throw e;
        }
    }

    private KycException refused(Call call, Session claimed, KycException e) {
        KycException refusal = e.withNext(e.code() == ErrorCode.LIVENESS_PENDING ? Flow.next(claimed) : e.next());
        // A refusal that may succeed later is not kept. Any other one has cost an attempt, and a repetition must not
        // cost another.
        boolean settled = !e.code().isAwsFault() && e.retryAfter().isEmpty();
        Attempts attempts = after(e.code().isAwsFault(), claimed, call.step());
        release(call, claimed, attempts, settled ? call.keeper().of(claimed.id(), refusal) : Optional.empty());
        Duration pause = Duration.between(clock.instant(), attempts.pause().end(call.step()));
        boolean tooEarly =
                refusal.retryAfter().filter(delay -> delay.compareTo(pause) < 0).isPresent();
        return tooEarly ? refusal.withRetryAfter(pause.plusMillis(999)) : refusal;
    }

    /**
     * A failure of AWS gives the attempt back. What has cost no attempt makes the session wait; otherwise repetitions
     * would cause paid calls without end.
     */
    private Attempts after(boolean awsFault, Session claimed, Step step) {
        Attempts attempts = claimed.attempts();
        if (!awsFault && AttemptLimits.isCounted(step)) {
            return attempts;
        }
        Pause pause = attempts.pause();
        return step == Step.COMPLETE_LIVENESS
                ? attempts.with(pause.afterLook(clock.instant(), config.livenessPause()))
                : attempts.plus(step, -1).with(pause.afterFault(clock.instant(), config.faultPause()));
    }

    /** @throws KycException {@code session_erased} when the lease is gone because of an erasure */
    private void release(Call call, Session claimed, Attempts attempts, Optional<KeptAnswers.Kept> kept) {
        boolean held = true;
        try {
            held = Deadline.givingBack(() -> sessions.release(claimed, attempts, kept));
        } catch (KycException e) {
            LOG.warnf(
                    "session=%s step=%s lease not released: it ends by itself",
                    claimed.id(), call.step().action());
        }
        if (!held) {
            late.takeBackIfErased(claimed.id());
        }
    }

    private KycException decline(Call call, Session session) {
        Instant now = clock.instant();
        Lease lease = Lease.random(call.step(), now.plus(config.lease()), false);
        Session claimed = session.leased(lease, session.attempts());
        KycException refusal = new KycException(
                ErrorCode.TOO_MANY_ATTEMPTS,
                "There are no attempts left for this step, so the session is declined. Start a new session.");
        Transition declined = limits.declined(claimed.facts(), List.of(), now).of(claimed, call.actor());
        if (!sessions.claim(session, claimed, now)
                || !sessions.commit(declined, lease, call.keeper().of(session.id(), refusal))) {
            return SessionRefusals.inProgress(session);
        }
        LOG.infof(
                "session=%s step=%s from=%s to=%s reasons=%s",
                session.id(),
                call.step().action(),
                session.state(),
                State.DECLINED,
                codes(List.of(Reason.TOO_MANY_ATTEMPTS)));
        FlowMetrics.decided(Decision.DECLINED, List.of(Reason.TOO_MANY_ATTEMPTS), metrics);
        return refusal;
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
