package io.kyc.document.crosscheck;

import io.kyc.pii.Redacted;

/**
 * A field in one form for all documents: dates as ISO 8601, names in capitals, states by their codes. The date of
 * expiry of a document that does not expire is {@link #DOES_NOT_EXPIRE}.
 *
 * @param value never empty
 * @param confidence of the text from which it was taken, 0 to 100
 * @param source of the value
 */
public record NormalizedField(Redacted<String> value, double confidence, FieldSource source) {
    /** In the place of a date of expiry. */
    public static final String DOES_NOT_EXPIRE = "DOES_NOT_EXPIRE";

    public NormalizedField {
        if (value.reveal().isEmpty()) {
            throw new IllegalArgumentException("a field without a value is absent");
        }
    }
}
