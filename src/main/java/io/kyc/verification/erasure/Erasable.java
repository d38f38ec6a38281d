package io.kyc.verification.erasure;

import io.kyc.access.SessionId;

/**
 * A place outside table and bucket that holds sessions' data. Every bean of this type is called when a session is
 * erased. Other items of the table do not need one; a link beside the session is enough.
 */
public interface Erasable {

    /**
     * Removes the session's data. May be called again after it has succeeded.
     *
     * @throws io.kyc.problem.KycException {@code aws_throttled}, {@code aws_unavailable}; the erasure then stays
     *     unfinished
     */
    void erase(SessionId id, String tenant);
}
