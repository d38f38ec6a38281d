package io.kyc.local.ocr;

import java.util.List;

/**
 * A machine-readable zone as read: two lines of 44 characters (TD3, visas MRV-A), two of 36 (TD2, visas MRV-B) or three
 * of 30 (TD1).
 *
 * @param lines from {@code A-Z 0-9 <}
 * @param verified whether every check digit holds; names have none
 * @param confidence mean probability of the characters, 0 to 1
 * @param quads the place of each line
 */
public record ZoneLines(List<String> lines, boolean verified, double confidence, List<Quad> quads) {
    public ZoneLines {
        lines = List.copyOf(lines);
        quads = List.copyOf(quads);
    }
}
