package io.kyc.local.ocr;

import java.util.List;
import java.util.Optional;

/**
 * All text that was read on a page. Coordinates are those of the given picture, even if it was read upside down.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param lines from top to bottom as the text is read; lines of the MRZ have the text that the MRZ reader decided on
 * @param mrz the machine-readable zone; empty when none was found
 */
public record TextPage(int width, int height, List<Line> lines, Optional<ZoneLines> mrz) {
    public TextPage {
        lines = List.copyOf(lines);
    }

    /**
     * A line of text in one box of the detector.
     *
     * @param text as recognised, with one space between words, never empty
     * @param confidence mean probability of its characters, 0 to 1
     * @param quad its place
     * @param words at least one, from left to right
     */
    public record Line(String text, double confidence, Quad quad, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /**
     * A word of a line.
     *
     * @param text without spaces, never empty
     * @param confidence mean probability of its characters, 0 to 1
     * @param quad its place
     */
    public record Word(String text, double confidence, Quad quad) {}
}
