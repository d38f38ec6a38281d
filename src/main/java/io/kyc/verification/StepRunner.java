package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs a step: may it be, claim, work, commit.
 *
 * <p>The claim comes before anything that costs money. What fails at AWS gives the attempt back; a request that dies leaves a
 * lease that runs out, and the next one works under the same attempt number.
 */
@Singleton
class StepRunner {
    private static final Logger LOG = Logger.getLogger(StepRunner.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final SessionAccess access;
    private final Sessions sessions;
    private final AttemptLimits limits;
    private final VerificationConfig config;
    private final Metrics metrics;
    private final Clock clock;

    StepRunner(
            SessionAccess access,
            Sessions sessions,
            AttemptLimits limits,
            VerificationConfig config,
            Metrics metrics,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.limits = limits;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Whether the step may be tried now. Costs one read.
     *
     * @param id whose step
     * @param requester who asks
     * @throws KycException when the session is not the requester's, expired, waits for another step or is being worked on
     */
    Session admit(SessionId id, Requester requester, Step step) {
        return admit(access.open(id, requester), step);
    }

    /** Whether the step may be tried now on a session that was opened for its requester. */
    Session admit(Session session, Step step) {
        if (!Flow.allows(session, step)) {
            throw outOfOrder(session);
        }
        if (session.lease().filter(lease -> lease.isLive(clock.instant())).isPresent()) {
            throw inProgress(session);
        }
        return session;
    }

    /**
     * @param session as admitted
     * @param requester who asks
     * @param step which step
     * @param work the paid calls: from the claimed session to the move that follows
     * @return the session after the move
     * @throws KycException when no attempt is left, another request was faster, or the work could not be done
     */
    Session run(Session session, Requester requester, Step step, Function<Session, Transition> work) {
        if (limits.exhausted(session, step)) {
            decline(session, step, requester);
        }
        long started = System.nanoTime();
        Session claimed = claim(session, step, clock.instant());
        Transition transition = workUnderLease(claimed, step, work);
        commit(transition, claimed, step);
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
        return transition.session();
    }

    private void commit(Transition transition, Session claimed, Step step) {
        try {
            if (!sessions.commit(transition, claimed.lease().orElseThrow())) {
                throw inProgress(claimed);
            }
        } catch (KycException e) {
            // If it was stored and only the answer was lost, the lease is gone with it and nothing is released.
            release(claimed, step, e.code().isAwsFault());
            throw e;
        }
    }

    private Session claim(Session session, Step step, Instant now) {
        Lease lease = new Lease(UUID.randomUUID().toString(), step, now.plus(config.lease()));
        // A dead request's lease on this step: its attempt is spent already, this one repeats it.
        boolean repeats = session.lease().filter(dead -> dead.step() == step).isPresent();
        Session claimed = session.leased(
                lease, repeats ? session.attempts() : session.attempts().plus(step, 1));
        if (!sessions.claim(claimed, now)) {
            throw inProgress(session);
        }
        return claimed;
    }

    private Transition workUnderLease(Session claimed, Step step, Function<Session, Transition> work) {
        try {
            return work.apply(claimed);
        } catch (KycException e) {
            release(claimed, step, e.code().isAwsFault());
            throw e.withNext(e.code() == ErrorCode.LIVENESS_PENDING ? Flow.next(claimed) : e.next());
        } catch (RuntimeException e) {
            // A defect: who can provoke it must not get paid calls without end.
            release(claimed, step, false);
            throw e;
        }
    }

    private void release(Session claimed, Step step, boolean giveBack) {
        try {
            sessions.release(claimed, giveBack ? claimed.attempts().plus(step, -1) : claimed.attempts());
        } catch (KycException e) {
            LOG.warnf("session=%s step=%s lease not released: it ends by itself", claimed.id(), step.action());
        }
    }

    private void decline(Session session, Step step, Requester requester) {
        Instant now = clock.instant();
        Lease lease = new Lease(UUID.randomUUID().toString(), step, now.plus(config.lease()));
        Session claimed = session.leased(lease, session.attempts());
        if (!sessions.claim(claimed, now)
                || !sessions.commit(limits.declined(claimed, claimed.facts(), requester.actor(), now), lease)) {
            throw inProgress(session);
        }
        LOG.infof(
                "session=%s step=%s from=%s to=%s reasons=%s",
                session.id(), step.action(), session.state(), State.DECLINED, Reason.TOO_MANY_ATTEMPTS);
        FlowMetrics.decided(Decision.DECLINED, List.of(Reason.TOO_MANY_ATTEMPTS), metrics);
        throw new KycException(
                ErrorCode.TOO_MANY_ATTEMPTS, "All attempts of this step are used up: the session is declined.");
    }

    private static KycException outOfOrder(Session session) {
        Optional<Step> next = Flow.nextStep(session);
        String detail = next.map(step -> "The session waits for " + step.action() + ".")
                .orElse("The session is decided: nothing more is expected.");
        return new KycException(ErrorCode.OUT_OF_ORDER, detail).withNext(Flow.next(session));
    }

    private static KycException inProgress(Session session) {
        return new KycException(ErrorCode.STEP_IN_PROGRESS, "Another request works on this session.")
                .withNext(Flow.next(session))
                .withRetryAfter(SOON);
    }
}
