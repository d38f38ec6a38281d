package io.kyc.document.page;

import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.text.PrintedNumber;
import io.kyc.mrz.MrzText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a page that shows one line of a zone.
 *
 * @param parts one line of the page, or two neighbours that were read separately; empty when the page does not show the
 *     line
 */
record ZoneRow(List<Line> parts) {
    /** How many characters a line without fillers may lack, and how many too many two parts of one may have. */
    private static final int MOST_MISSED = 2;

    ZoneRow {
        parts = List.copyOf(parts);
    }

    /**
     * Finds for each line of the zone the most similar row, or the two neighbours that show more of it. The reader does
     * not say which lines it used.
     *
     * @param zone its lines
     * @param lines of the page
     * @param least share of a zone's line that a row must have, in order, to count as that line
     */
    static List<ZoneRow> of(List<String> zone, List<Line> lines, double least) {
        List<ZoneRow> candidates = new ArrayList<>();
        lines.forEach(line -> candidates.add(new ZoneRow(List.of(line))));
        for (int i = 1; i < lines.size(); i++) {
            candidates.add(new ZoneRow(List.of(lines.get(i - 1), lines.get(i))));
            // In a picture that is upside down, the second part comes first.
            candidates.add(new ZoneRow(List.of(lines.get(i), lines.get(i - 1))));
        }
        return zone.stream().map(line -> mostAlike(line, candidates, least)).toList();
    }

    private static ZoneRow mostAlike(String zone, List<ZoneRow> candidates, double least) {
        String wanted = compared(zone);
        int most = (int) Math.ceil(least * wanted.length()) - 1;
        ZoneRow row = new ZoneRow(List.of());
        for (ZoneRow candidate : candidates) {
            String text = candidate.text();
            // Print can have the same text as a zone's line, but it has no fillers.
            boolean ofZone = text.indexOf('<') >= 0 || text.length() >= zone.length() - MOST_MISSED;
            boolean tooLong = candidate.parts.size() > 1 && text.length() > zone.length() + MOST_MISSED;
            int likeness = ofZone && !tooLong ? inOrder(compared(text), wanted) : 0;
            // A second part must show more of the line, otherwise it does not belong to the zone; if it does, it must
            // be at the zone's place.
            int margin = !row.isMissing() && candidate.parts.size() > row.parts.size() ? MOST_MISSED : 0;
            if (likeness > most + margin) {
                most = likeness;
                row = candidate;
            }
        }
        return row;
    }

    /**
     * The text without fillers, because they make all zones similar and readers miscount them, and with look-alike
     * letters and digits unified.
     */
    private static String compared(String text) {
        return PrintedNumber.folded(text.replaceAll("<+", "<"));
    }

    /**
     * The number of characters that both have in common in the same order. A character that was not read shifts the
     * following ones.
     */
    private static int inOrder(String text, String zone) {
        int[] before = new int[zone.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            int[] here = new int[zone.length() + 1];
            for (int k = 0; k < zone.length(); k++) {
                here[k + 1] = text.charAt(i) == zone.charAt(k) ? before[k] + 1 : Math.max(before[k + 1], here[k]);
            }
            before = here;
        }
        return before[zone.length()];
    }

    /** Whether the page does not show the line. */
    boolean isMissing() {
        return parts.isEmpty();
    }

    /** Whether the place of each part is known. */
    boolean isPlaced() {
        return parts.stream().allMatch(part -> part.box().isPresent());
    }

    /** The text in the letters of a zone, without spaces. */
    String text() {
        return parts.stream()
                .map(part -> MrzText.letters(part.text().reveal()).replace(" ", ""))
                .collect(Collectors.joining());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "ZoneRow[***]";
    }
}
