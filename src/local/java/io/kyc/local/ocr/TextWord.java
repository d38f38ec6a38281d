package io.kyc.local.ocr;

/**
 * A word of a line.
 *
 * @param text without spaces, never empty
 * @param confidence mean probability of its characters, 0 to 1
 * @param quad where it is
 */
public record TextWord(String text, double confidence, Quad quad) {}
