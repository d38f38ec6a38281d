package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.ClientTokens;
import io.kyc.access.SessionId;
import io.kyc.idempotency.IdempotencyKey;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions.Tombstone;

/** Who asks for a step. */
public sealed interface Requester {

    /** For the audit trail. */
    Actor actor();

    /** Whose keys of requests on this session these are. */
    IdempotencyKey.Owner keyOwner(SessionId session);

    /**
     * @throws KycException {@code session_not_found} or {@code unauthenticated} when the session is not the requester's
     */
    void checkMayUse(Session session, ClientTokens tokens);

    /** Whether the requester learns that a session was erased; to others it never was. */
    boolean mayKnowOf(Tombstone erased);

    /** Whether the requester may look at a decided session whose time is over. */
    boolean outlivesSession();

    /** Whether the requester may ask for another type of document than the session was started with. */
    boolean mayAskForAnotherDocument();

    /** Whether nothing is kept from the requester, whatever is configured for applicants. */
    boolean mayKnowEverything();

    /** An operator, whose tenant must own the session. */
    record Operator(Caller caller) implements Requester {
        @Override
        public Actor actor() {
            return Actor.of(caller);
        }

        @Override
        public IdempotencyKey.Owner keyOwner(SessionId session) {
            return IdempotencyKey.Owner.of(caller);
        }

        @Override
        public boolean mayKnowOf(Tombstone erased) {
            return erased.tenant().equals(caller.tenant());
        }

        @Override
        public boolean outlivesSession() {
            return true;
        }

        @Override
        public boolean mayAskForAnotherDocument() {
            return true;
        }

        @Override
        public boolean mayKnowEverything() {
            return true;
        }

        @Override
        public void checkMayUse(Session session, ClientTokens tokens) {
            if (!session.tenant().equals(caller.tenant())) {
                throw SessionRefusals.notFound();
            }
        }
    }

    /**
     * An applicant, or the operator's server on behalf of one.
     *
     * @param token the session's client token as offered
     */
    record TokenHolder(String token) implements Requester {
        @Override
        public Actor actor() {
            return Actor.APPLICANT;
        }

        @Override
        public IdempotencyKey.Owner keyOwner(SessionId session) {
            return IdempotencyKey.Owner.holderOf(session);
        }

        @Override
        public boolean mayKnowOf(Tombstone erased) {
            // What the token was checked against is erased too.
            return true;
        }

        @Override
        public boolean outlivesSession() {
            return false;
        }

        @Override
        public boolean mayAskForAnotherDocument() {
            return false;
        }

        @Override
        public boolean mayKnowEverything() {
            return false;
        }

        @Override
        public void checkMayUse(Session session, ClientTokens tokens) {
            if (!tokens.opens(token, session.id(), session.facts().start().nonce())) {
                throw new KycException(ErrorCode.UNAUTHENTICATED, "This token does not open this session.");
            }
        }

        @Override
        public String toString() {
            return "TokenHolder[***]";
        }
    }
}
