package io.kyc.idempotency;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.problem.KycException;
import java.util.regex.Pattern;

/**
 * What a client calls its request, the same for each repetition.
 *
 * @param value 1 to 255 visible ASCII characters, a UUID for example; no comma, with which a gateway joins a header that was sent
 *     twice, so that two keys never pass for one
 */
public record IdempotencyKey(String value) {
    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    /** The form as a regular expression. */
    public static final String FORM = "[!-+.-~-]{1,255}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public IdempotencyKey {
        if (!PATTERN.matcher(value).matches()) {
            throw KycException.invalid(
                    HEADER, "one key of 1 to 255 visible ASCII characters without a comma, for example a UUID");
        }
    }

    /**
     * Whose key it is: another caller's key of the same text is another key.
     *
     * @param name unambiguous, for hashing only
     */
    public record Owner(String name) {

        /** An operator: tenant and actor. */
        public static Owner of(Caller caller) {
            return new Owner("operator\n" + caller.tenant() + "\n" + caller.actor());
        }

        /** Who holds a session's client token. */
        public static Owner holderOf(SessionId session) {
            return new Owner("holder\n" + session);
        }
    }
}
