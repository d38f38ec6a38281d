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

/** The operator or applicant who asks for a step. */
public sealed interface Requester {

    /** The actor for the audit trail. */
    Actor actor();

    /** The owner of the idempotency keys of this requester's calls on the session. */
    IdempotencyKey.Owner keyOwner(SessionId session);

    /**
     * @throws KycException {@code session_not_found} or {@code unauthenticated} when the requester may not use the
     *     session
     */
    void checkMayUse(Session session, ClientTokens tokens);

    /** Whether the requester learns that the session was erased. For others it never existed. */
    boolean mayKnowOf(Tombstone erased);

    /** Whether the requester may look at a decided or cancelled session after its expiry. */
    boolean outlivesSession();

    /** Whether the requester may ask for another type of document than the one chosen at the start. */
    boolean mayAskForAnotherDocument();

    /** Whether the requester's word on an applicant who is photosensitive needs no review. */
    boolean mayChooseChallenge();

    /** Whether the requester gets full answers, whatever is configured for applicants. */
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
        public boolean mayChooseChallenge() {
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
     * An applicant, or the operator's server on an applicant's behalf.
     *
     * @param token the client token, not yet checked
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
            // The data against which the token was checked is erased too.
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
        public boolean mayChooseChallenge() {
            return false;
        }

        @Override
        public boolean mayKnowEverything() {
            return false;
        }

        @Override
        public void checkMayUse(Session session, ClientTokens tokens) {
            if (!tokens.opens(token, session.id(), session.facts().start().nonce())) {
                throw new KycException(
                        ErrorCode.UNAUTHENTICATED,
                        "This token is not for this session. Send the client_token that start-session answered for it.");
            }
        }

        @Override
        public String toString() {
            return "TokenHolder[***]";
        }
    }
}
