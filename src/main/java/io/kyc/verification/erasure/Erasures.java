package io.kyc.verification.erasure;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.verification.session.Sessions.Tombstone;
import java.time.Instant;

/**
 * Erases sessions in the table: mark, remove the items, leave a tombstone. Each of these can be repeated.
 *
 * <p>Every method throws {@link io.kyc.problem.KycException} with {@code aws_throttled} or {@code aws_unavailable} when
 * the store fails.
 */
public interface Erasures {

    /**
     * Marks the session or reservation under the id as being erased, and removes its personal data. From now on every
     * commit and reservation fails.
     *
     * @return false when the caller's tenant has nothing under the id
     */
    boolean begin(SessionId id, Caller caller, Instant now);

    /**
     * Removes some of the items beside the session, and the items that they link to.
     *
     * @return whether there may be more
     */
    boolean removeItems(SessionId id);

    /** Replaces the marked session by a tombstone. If another request has done so already, its tombstone counts. */
    Tombstone bury(SessionId id, Caller caller, Instant now);
}
