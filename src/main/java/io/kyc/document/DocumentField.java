package io.kyc.document;

import io.kyc.image.RelativeBox;
import io.kyc.pii.Redacted;
import java.util.Optional;

/**
 * One thing that the document says.
 *
 * @param type Textract's name for it, for example {@code DATE_OF_BIRTH}
 * @param text as printed, never empty
 * @param confidence 0 to 100
 * @param box where it stands, as ratios of the upright page; empty when that is not known
 */
public record DocumentField(String type, Redacted<String> text, double confidence, Optional<RelativeBox> box) {
    public DocumentField {
        if (text.reveal().isEmpty()) {
            throw new IllegalArgumentException("a field without text is absent");
        }
    }

    /** Somewhere on the page. */
    public DocumentField(String type, Redacted<String> text, double confidence) {
        this(type, text, confidence, Optional.empty());
    }
}
