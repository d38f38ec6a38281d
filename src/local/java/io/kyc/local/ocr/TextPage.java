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
public record TextPage(int width, int height, List<TextLine> lines, Optional<MrzLines> mrz) {
    public TextPage {
        lines = List.copyOf(lines);
    }
}
