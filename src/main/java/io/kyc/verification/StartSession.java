package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.AnswerKeeper;
import io.kyc.idempotency.Idempotency;
import io.kyc.idempotency.IdempotencyKey;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.metrics.Metric;
import io.kyc.metrics.Metrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts sessions. */
@Singleton
public class StartSession {
    private static final Logger LOG = Logger.getLogger(StartSession.class);

    /** Stands in the place of the token in a kept answer. */
    private static final String NO_TOKEN = "{client_token}";

    private final Sessions sessions;
    private final SessionAccess access;
    private final Idempotency idempotency;
    private final Starts starts;
    private final Metrics metrics;

    StartSession(Sessions sessions, SessionAccess access, Idempotency idempotency, Starts starts, Metrics metrics) {
        this.sessions = sessions;
        this.access = access;
        this.idempotency = idempotency;
        this.starts = starts;
        this.metrics = metrics;
    }

    /** @throws KycException {@code invalid_field} or {@code session_id_taken} */
    public Answers.SessionStarted start(Requests.StartSession request, Caller caller) {
        return idempotency.within(
                IdempotencyKey.Owner.of(caller),
                kept -> restored(kept, caller),
                keeper -> start(request, caller, keeper));
    }

    private Answers.SessionStarted start(Requests.StartSession request, Caller caller, AnswerKeeper keeper) {
        SessionId id = request.sessionId() == null
                ? new SessionId(UUID.randomUUID().toString())
                : new SessionId(request.sessionId());
        Start settled = starts.of(request);
        Session session = new Session(
                id,
                caller.tenant(),
                1,
                State.CREATED,
                settled.createdAt(),
                new Attempts(0, 0),
                Optional.empty(),
                Facts.of(settled));
        Transition start = new Transition(Optional.empty(), session, Actor.of(caller), List.of());
        Answers.SessionStarted kept = answer(session, NO_TOKEN);
        if (!sessions.create(start, keeper.of(id, kept.httpStatus(), kept))) {
            throw new KycException(
                    ErrorCode.SESSION_ID_TAKEN,
                    "This session_id is already in use. Choose another one, or leave it out.");
        }
        metrics.count(Metric.SESSIONS_STARTED, "kyc");
        LOG.infof("session=%s step=start_kyc to=%s", id, session.state());
        return answer(session, access.tokenOf(session));
    }

    private static Answers.SessionStarted answer(Session session, String token) {
        return new Answers.SessionStarted(
                session.id().value(),
                token,
                "SESSION_CREATED",
                session.expiresAt(),
                Answers.Accepted.of(session.facts().start()),
                Flow.next(session).orElseThrow(),
                "KYC session created successfully");
    }

    /** Only the first place is the token's: after it come the operator's own labels, which may hold the same text. */
    private static String withToken(String body, String token) {
        int place = body.indexOf(NO_TOKEN);
        return body.substring(0, place) + token + body.substring(place + NO_TOKEN.length());
    }

    /** Puts the token back into a kept answer. It is derived again, because the table holds no tokens. */
    private AnswerFormat.Answered restored(KeptAnswers.Kept kept, Caller caller) {
        String token = access.tokenOf(access.open(kept.session(), new Requester.Operator(caller)));
        AnswerFormat.Answered answer = kept.answer();
        return new AnswerFormat.Answered(answer.status(), answer.body().map(body -> withToken(body, token)));
    }
}
