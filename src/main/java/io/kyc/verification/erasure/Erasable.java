package io.kyc.verification.erasure;

import io.kyc.access.SessionId;

/**
 * A place outside table and bucket that holds data of sessions. Every bean of this type is asked when a session is erased. Items
 * elsewhere in the table need none: a link beside the session is enough.
 */
public interface Erasable {

    /**
     * Removes what it holds of the session; may be asked again, also after it was removed.
     *
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable}; the erasure stays unfinished then
     */
    void erase(SessionId id, String tenant);
}
