package io.kyc.verification;

import io.kyc.access.ClientTokens;
import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Finds a session for a requester who may use it. */
@Singleton
public class SessionAccess {
    private final Sessions sessions;
    private final ClientTokens tokens;
    private final Clock clock;

    public SessionAccess(Sessions sessions, ClientTokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @throws KycException {@code session_not_found}, {@code unauthenticated}, {@code session_erased} or
     *     {@code session_expired}. An operator can look at a decided or cancelled session as long as it is stored; a client token
     *     ends when the session expires
     */
    public Session open(SessionId id, Requester requester) {
        Session session = sessions.find(id).orElseThrow(() -> gone(id, requester));
        requester.checkMayUse(session, tokens);
        if (session.state() == State.ERASING) {
            throw SessionRefusals.erased();
        }
        boolean kept = session.state().hasEnded() && requester.outlivesSession();
        if (session.isExpired(clock.instant()) && !kept) {
            throw new KycException(
                    ErrorCode.SESSION_EXPIRED, "The time for this session is over. Start a new session.");
        }
        return session;
    }

    private KycException gone(SessionId id, Requester requester) {
        return sessions.tombstone(id)
                .filter(requester::mayKnowOf)
                .map(stone -> SessionRefusals.erased())
                .orElseGet(SessionRefusals::notFound);
    }

    /** The client token of a session. */
    String tokenOf(Session session) {
        return tokens.token(session.id(), session.facts().start().nonce());
    }
}
