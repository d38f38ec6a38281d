package io.kyc.verification.review;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.idempotency.Idempotency;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.pii.Redacted;
import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import io.kyc.verification.KeptFaces;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import io.kyc.verification.SessionAccess;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import io.kyc.verification.session.Verdict;
import io.kyc.verification.session.Verdict.Review;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a reviewer decide a session that the checks could not decide. If several reviewers decide at once, only the
 * first decision counts.
 */
@Singleton
class Reviews {
    private static final Logger LOG = Logger.getLogger(Reviews.class);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final SessionAccess access;
    private final Sessions sessions;
    private final Idempotency idempotency;
    private final KeptFaces keptFaces;
    private final Metrics metrics;
    private final Clock clock;

    Reviews(
            SessionAccess access,
            Sessions sessions,
            Idempotency idempotency,
            KeptFaces keptFaces,
            Metrics metrics,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.keptFaces = keptFaces;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @throws KycException {@code invalid_field}; as {@link SessionAccess#open}; {@code out_of_order} when the session
     *     does not wait for a review, for example because another reviewer was faster
     */
    ReviewAnswer decide(SessionId id, Requests.Review request, Caller caller) {
        Decision decision = checked(request);
        var operator = new Requester.Operator(caller);
        Session session = access.open(id, operator);
        return idempotency.within(operator.keyOwner(id), keeper -> {
            if (isDecidedSo(session, decision, caller)) {
                return ReviewAnswer.of(session);
            }
            if (session.state() != State.REVIEW) {
                throw SessionRefusals.outOfOrder(session);
            }
            Transition move = move(
                    session,
                    new Review(decision, Redacted.of(request.reason().strip()), caller.actor(), clock.instant()));
            ReviewAnswer answer = ReviewAnswer.of(move.session());
            if (sessions.move(move, clock.instant(), keeper.of(id, answer))) {
                metrics.count(Metric.REVIEWS, decision.name());
                LOG.infof("session=%s step=review from=%s to=%s", id, session.state(), decision);
                keptFaces.keep(move.session());
                return answer;
            }
            return afterAnother(access.open(id, operator), decision, caller);
        });
    }

    /** Answers after another request has moved the session: the review, if it was the same reviewer's same decision. */
    private static ReviewAnswer afterAnother(Session now, Decision decision, Caller caller) {
        if (isDecidedSo(now, decision, caller)) {
            return ReviewAnswer.of(now);
        }
        throw now.state() == State.REVIEW ? SessionRefusals.inProgress(now) : SessionRefusals.outOfOrder(now);
    }

    private static boolean isDecidedSo(Session session, Decision decision, Caller caller) {
        return session.facts()
                .verdict()
                .flatMap(Verdict::review)
                .filter(review -> review.is(decision, caller.actor()))
                .isPresent();
    }

    private static Transition move(Session session, Review review) {
        Verdict verdict = session.facts().verdict().orElseThrow().reviewed(review);
        // Only the session stores the reviewer's words. The audit trail is stored longer than words about a person may
        // be.
        return new Transition(
                Optional.of(session.state()),
                session.moved(State.of(review.decision()), session.facts().with(verdict), review.at()),
                new Actor(Actor.Kind.OPERATOR, review.reviewer()),
                List.of());
    }

    private static Decision checked(Requests.Review request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        int length = reason.codePointCount(0, reason.length());
        Optional<Decision> decision = List.of(Decision.APPROVED, Decision.DECLINED).stream()
                .filter(known -> known.name().equals(request.decision()))
                .findFirst();
        new Violations()
                .require(decision.isPresent(), "decision", "must be APPROVED or DECLINED")
                .require(
                        length >= SHORTEST_REASON && length <= LONGEST_REASON,
                        "reason",
                        "must have " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters")
                .check();
        return decision.orElseThrow();
    }
}
