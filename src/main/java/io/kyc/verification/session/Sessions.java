package io.kyc.verification.session;

import io.kyc.access.SessionId;
import io.kyc.idempotency.KeptAnswers;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores sessions. A step claims the session, makes its paid calls, and commits. If several requests come at once, only
 * one of them claims the session, and only that one pays.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when
 * the store fails.
 */
public interface Sessions {

    /**
     * Stores a new session, the audit entry of its start, and the answer if one is kept, in one transaction.
     *
     * @return false when any tenant uses the id, or when it belonged to an erased session
     */
    boolean create(Transition start, Optional<KeptAnswers.Kept> kept);

    /** The session as it is now. The read is consistent. */
    Optional<Session> find(SessionId id);

    /** What is left of the session after its erasure; empty if it was not erased. */
    Optional<Tombstone> tombstone(SessionId id);

    /**
     * Takes the lease and the attempts of {@code leased}. This succeeds only if nobody else holds a live lease, and if
     * since the read the session has neither moved nor been worked on, even without success. Otherwise requests sent
     * together could share one attempt.
     *
     * @param read the session as read
     * @param leased the same session with the new lease and the attempts spent with it
     * @param now the time at which another request's lease counts as ended or not
     * @return whether this request holds the lease now
     */
    boolean claim(Session read, Session leased, Instant now);

    /**
     * Stores a move, its audit entry, and the answer if one is kept, in one transaction, if the lease is still held and
     * the session has not moved.
     *
     * @param transition the move
     * @param lease the lease under which the work was done
     * @param kept the answer that a repetition of the request gets
     * @return false when the lease was lost; then nothing is stored
     */
    boolean commit(Transition transition, Lease lease, Optional<KeptAnswers.Kept> kept);

    /**
     * Stores a move that needed no work, its audit entry, and the answer if one is kept, in one transaction, if the
     * session has not moved and nobody works on it.
     *
     * @param transition the move
     * @param now the time at which another request's lease counts as ended or not
     * @param kept the answer that a repetition of the request gets
     * @return false when another request was faster or is at work; then nothing is stored
     */
    boolean move(Transition transition, Instant now, Optional<KeptAnswers.Kept> kept);

    /**
     * Gives the lease back without a move, if it is still held.
     *
     * @param leased the session as claimed
     * @param attempts the attempts spent from now on
     * @param kept the refusal that a repetition of the request gets, if it has cost an attempt
     * @return whether the lease was still held
     */
    boolean release(Session leased, Attempts attempts, Optional<KeptAnswers.Kept> kept);

    /**
     * What is left of an erased session. It holds nothing about the applicant, and is found by a keyed hash of the id.
     *
     * @param tenant the owner of the session
     * @param erasedAt when it was erased
     * @param erasedBy the actor who asked for the erasure
     */
    record Tombstone(String tenant, Instant erasedAt, String erasedBy) {}
}
