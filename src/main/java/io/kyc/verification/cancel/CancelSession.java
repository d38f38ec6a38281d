package io.kyc.verification.cancel;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.idempotency.Idempotency;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.verification.Requester;
import io.kyc.verification.SessionAccess;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Ends a session that is not decided. A step that is at work is not interrupted, because it is being paid for: the call
 * is refused until it has ended.
 */
@Singleton
class CancelSession {
    private static final Logger LOG = Logger.getLogger(CancelSession.class);

    private final SessionAccess access;
    private final Sessions sessions;
    private final Idempotency idempotency;
    private final Metrics metrics;
    private final Clock clock;

    CancelSession(SessionAccess access, Sessions sessions, Idempotency idempotency, Metrics metrics, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @throws io.kyc.problem.KycException as {@link SessionAccess#open}; {@code out_of_order} when the session is
     *     decided or waits for a review; {@code step_in_progress} while a step is at work
     */
    CancelAnswer cancel(SessionId id, Caller caller) {
        var operator = new Requester.Operator(caller);
        Session session = access.open(id, operator);
        return idempotency.within(operator.keyOwner(id), keeper -> {
            Optional<CancelAnswer> known = known(session);
            if (known.isPresent()) {
                return known.get();
            }
            Instant now = clock.instant();
            Transition move = new Transition(
                    Optional.of(session.state()),
                    session.moved(State.CANCELLED, session.facts(), now),
                    Actor.of(caller),
                    List.of());
            CancelAnswer answer = CancelAnswer.of(move.session());
            if (!session.isLeased(now) && sessions.move(move, now, keeper.of(id, answer))) {
                metrics.count(Metric.SESSIONS_CANCELLED, session.state().name());
                LOG.infof("session=%s step=cancel from=%s to=%s", id, session.state(), State.CANCELLED);
                return answer;
            }
            // Another request works on the session, or has just moved it, perhaps to where this one wanted it.
            Session since = access.open(id, operator);
            return known(since).orElseThrow(() -> SessionRefusals.inProgress(since));
        });
    }

    /** The answer if the session is cancelled already; empty if it can be. */
    private static Optional<CancelAnswer> known(Session session) {
        if (session.state().isDecided()) {
            throw SessionRefusals.outOfOrder(session);
        }
        return session.state() == State.CANCELLED ? Optional.of(CancelAnswer.of(session)) : Optional.empty();
    }
}
