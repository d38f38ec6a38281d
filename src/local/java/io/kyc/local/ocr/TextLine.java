package io.kyc.local.ocr;

import java.util.List;

/**
 * A line of text as one box of the detector holds it.
 *
 * @param text as recognised, words parted by one space, never empty
 * @param confidence mean probability of its characters, 0 to 1
 * @param quad where it is
 * @param words at least one, from left to right
 */
public record TextLine(String text, double confidence, Quad quad, List<TextWord> words) {
    public TextLine {
        words = List.copyOf(words);
    }
}
