package io.kyc.local.ocr;

/**
 * A character that was read on a line.
 *
 * @param character never a blank
 * @param position of its centre in steps of the recogniser, weighted by the probabilities
 * @param confidence 0 to 1
 */
record ReadCharacter(char character, double position, double confidence) {}
