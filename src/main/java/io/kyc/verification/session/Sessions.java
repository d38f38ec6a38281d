package io.kyc.verification.session;

import io.kyc.access.SessionId;
import io.kyc.idempotency.KeptAnswers;
import java.time.Instant;
import java.util.Optional;

/**
 * Where sessions are kept. A step is claim, paid calls, commit: of any number of requests at once one claims, and only it pays.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when the
 * store fails.
 */
public interface Sessions {

    /**
     * Stores a new session, the audit of its start, and the answer where one is to be kept, in one transaction.
     *
     * @return false when the id is in use, by whomever, or belonged to an erased session
     */
    boolean create(Transition start, Optional<KeptAnswers.Kept> kept);

    /** The session as it is now, read consistently. */
    Optional<Session> find(SessionId id);

    /** What is left of the session if it was erased. */
    Optional<Tombstone> tombstone(SessionId id);

    /**
     * Takes the lease and the attempts of {@code leased}, if nobody else holds a live lease and the session is as it was read: not
     * moved, and worked on by nobody since, not even without success. Else requests that are sent together would share one attempt.
     *
     * @param read the session as read
     * @param leased the same with the lease wanted, and the attempts as they are then
     * @param now for telling whether another's lease has run out
     * @return whether this request holds the lease now
     */
    boolean claim(Session read, Session leased, Instant now);

    /**
     * Stores a move, its audit, and the answer where one is to be kept, in one transaction, if the lease is still held and the
     * session has not moved.
     *
     * @param transition the move
     * @param lease the lease under which it was worked on
     * @param kept what is answered, for a repetition of the request
     * @return false when the lease was lost; nothing is stored then
     */
    boolean commit(Transition transition, Lease lease, Optional<KeptAnswers.Kept> kept);

    /**
     * Stores a move that needed no work, its audit, and the answer where one is to be kept, in one transaction, if the session has
     * not moved and nobody works on it.
     *
     * @return false when somebody was faster; nothing is stored then
     */
    boolean move(Transition transition, Optional<KeptAnswers.Kept> kept);

    /**
     * Gives the lease back without a move, if it is still held.
     *
     * @param leased the session as claimed
     * @param attempts spent, as they are from now on
     * @param kept the refusal, where it has cost an attempt and a repetition must not cost another
     * @return whether it was still held
     */
    boolean release(Session leased, Attempts attempts, Optional<KeptAnswers.Kept> kept);

    /**
     * What is left of an erased session: nothing of the applicant's. It is found by a keyed hash of the id.
     *
     * @param tenant whose it was
     * @param erasedAt when
     * @param erasedBy the operator's actor who asked for it
     */
    record Tombstone(String tenant, Instant erasedAt, String erasedBy) {}
}
