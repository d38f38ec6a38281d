package io.kyc.document.crosscheck;

import io.kyc.pii.Redacted;

/**
 * A field in one form for all documents: dates as ISO 8601, names in capitals, states by their codes.
 *
 * @param value never empty
 * @param confidence 0 to 100, of what it was read from
 * @param source where it was taken from
 */
public record NormalizedField(Redacted<String> value, double confidence, FieldSource source) {
    public NormalizedField {
        if (value.reveal().isEmpty()) {
            throw new IllegalArgumentException("a field without a value is absent");
        }
    }
}
