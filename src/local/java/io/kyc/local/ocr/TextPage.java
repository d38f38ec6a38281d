package io.kyc.local.ocr;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was read on a page. Coordinates are those of the picture as given, also when it was read upside down.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param lines from top to bottom as the text is read; those of the MRZ hold the text that the MRZ reader decided on
 * @param mrz the machine-readable zone, when one was found
 */
public record TextPage(int width, int height, List<Line> lines, Optional<ZoneLines> mrz) {
    public TextPage {
        lines = List.copyOf(lines);
    }

    /**
     * A line of text as one box of the detector holds it.
     *
     * @param text as recognised, words parted by one space, never empty
     * @param confidence mean probability of its characters, 0 to 1
     * @param quad where it is
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
     * @param quad where it is
     */
    public record Word(String text, double confidence, Quad quad) {}
}
