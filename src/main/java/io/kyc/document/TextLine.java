package io.kyc.document;

import io.kyc.pii.Redacted;

/**
 * A line of text on a page.
 *
 * @param text as read
 * @param confidence 0 to 100
 */
public record TextLine(Redacted<String> text, double confidence) {}
