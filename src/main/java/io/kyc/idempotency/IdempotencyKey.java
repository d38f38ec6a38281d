package io.kyc.idempotency;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.problem.KycException;
import java.util.regex.Pattern;

/**
 * The client's name for a request, the same for each repetition.
 *
 * @param value 1 to 255 visible ASCII characters, for example a UUID. A comma is not allowed: a gateway joins two
 *     headers with a comma, and two keys must not pass for one.
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
                    HEADER, "must have 1 to 255 visible ASCII characters and no comma, for example a UUID");
        }
    }

    /**
     * The owner of a key. The same text from another owner is another key.
     *
     * @param name unambiguous, for hashing only
     */
    public record Owner(String name) {

        /** The owner is an operator: tenant and actor. */
        public static Owner of(Caller caller) {
            return new Owner("operator\n" + caller.tenant() + "\n" + caller.actor());
        }

        /** The owner is the holder of a session's client token. */
        public static Owner holderOf(SessionId session) {
            return new Owner("holder\n" + session);
        }
    }
}
