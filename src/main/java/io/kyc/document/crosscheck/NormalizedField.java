package io.kyc.document.crosscheck;

import io.kyc.pii.Redacted;

/**
 * A field in one form for all documents: dates as ISO 8601, names in capitals, states by their codes.
 *
 * @param value never empty
 * @param confidence of the text from which it was taken, 0 to 100
 * @param source of the value
 */
public record NormalizedField(Redacted<String> value, double confidence, FieldSource source) {
    public NormalizedField {
        if (value.reveal().isEmpty()) {
            throw new IllegalArgumentException("a field without a value is absent");
        }
    }
}
