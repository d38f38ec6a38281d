package io.kyc.verification.erasure;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.verification.session.Sessions.Tombstone;
import java.time.Instant;

/**
 * Erasing in the table: mark, remove the items, leave a tombstone. Each can be repeated.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when the
 * store fails.
 */
public interface Erasures {

    /**
     * Marks what stands under the id, a session or a reservation, as being erased, and removes from it what is personal. From now on
     * no commit and no reservation succeeds.
     *
     * @return false when nothing of the caller's tenant stands under it
     */
    boolean begin(SessionId id, Caller caller, Instant now);

    /**
     * Removes some of the items beside the session, and those that they link to.
     *
     * @return whether there may be more
     */
    boolean removeItems(SessionId id);

    /** Replaces the marked session by a tombstone. When another request did, its tombstone counts. */
    Tombstone bury(SessionId id, Caller caller, Instant now);
}
