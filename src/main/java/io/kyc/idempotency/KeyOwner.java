package io.kyc.idempotency;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;

/**
 * Whose key it is: another caller's key of the same text is another key.
 *
 * @param name unambiguous, for hashing only
 */
public record KeyOwner(String name) {

    /** An operator: tenant and actor. */
    public static KeyOwner of(Caller caller) {
        return new KeyOwner("operator\n" + caller.tenant() + "\n" + caller.actor());
    }

    /** Who holds a session's client token. */
    public static KeyOwner holderOf(SessionId session) {
        return new KeyOwner("holder\n" + session);
    }
}
