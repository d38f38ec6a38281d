package io.kyc.document;

import io.kyc.image.RelativeBox;
import io.kyc.pii.Redacted;
import java.util.Optional;

/**
 * A line of text on a page.
 *
 * @param text as read
 * @param confidence 0 to 100
 * @param box where it stands, as ratios of the upright picture; empty when that is not known
 */
public record TextLine(Redacted<String> text, double confidence, Optional<RelativeBox> box) {
    /** Somewhere on the page. */
    public TextLine(Redacted<String> text, double confidence) {
        this(text, confidence, Optional.empty());
    }
}
