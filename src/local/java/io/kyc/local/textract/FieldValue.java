package io.kyc.local.textract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The value that was found for a field.
 *
 * @param text as printed, never empty
 * @param confidence 0 to 100
 * @param date of a date field; empty when it is ambiguous
 */
record FieldValue(String text, double confidence, Optional<LocalDate> date) {
    FieldValue {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an absent field has no value");
        }
        confidence = Math.max(0, Math.min(100, confidence));
    }

    static FieldValue of(String text, double confidence) {
        return new FieldValue(text, confidence, Optional.empty());
    }
}
