package io.kyc.document;

import io.kyc.pii.Redacted;

/**
 * One thing that the document says.
 *
 * @param type Textract's name for it, for example {@code DATE_OF_BIRTH}
 * @param text as printed, never empty
 * @param confidence 0 to 100
 */
public record DocumentField(String type, Redacted<String> text, double confidence) {
    public DocumentField {
        if (text.reveal().isEmpty()) {
            throw new IllegalArgumentException("a field without text is absent");
        }
    }
}
