package io.kyc.access;

import io.kyc.problem.KycException;
import java.util.regex.Pattern;

/**
 * The id of a session: 8 to 64 letters, digits, {@code _} or {@code -}. Only an id of this form may become part of a
 * key.
 *
 * @param value the id
 */
public record SessionId(String value) {
    /** The form as a regular expression. */
    public static final String FORM = "[A-Za-z0-9_-]{8,64}";

    /** The form as JSON Schema has it, where a pattern may match a part. */
    public static final String PATTERN = "^" + FORM + "$";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    public SessionId {
        if (!isWellFormed(value)) {
            throw KycException.invalid("session_id", "must have 8 to 64 characters of A-Z a-z 0-9 _ -");
        }
    }

    /** @param value any text, or null */
    public static boolean isWellFormed(String value) {
        return value != null && WHOLE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
