package io.kyc.mrz;

import java.util.ArrayList;
import java.util.List;

/**
 * A possible line of a zone: one line of a page in the letters of a zone, or two neighbours that the reader separated.
 *
 * @param first index of the first line of the page
 * @param last index of the last one
 * @param text without spaces
 * @param spaced with a filler for each gap between words
 */
record MrzRow(int first, int last, String text, String spaced) {
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 400;

    static List<MrzRow> of(List<String> page) {
        List<MrzRow> lines = new ArrayList<>();
        int index = 0;
        for (String line : page.subList(0, Math.min(page.size(), MOST_LINES))) {
            if (line != null && !line.isBlank() && line.length() <= LONGEST) {
                index = add(lines, index, line);
            }
        }
        List<MrzRow> rows = new ArrayList<>(lines);
        for (int i = 1; i < lines.size(); i++) {
            MrzRow before = lines.get(i - 1);
            MrzRow after = lines.get(i);
            if (before.text.length() + after.text.length() <= 46 && after.first == before.last + 1) {
                rows.add(new MrzRow(before.first, after.last, before.text + after.text, before.text + after.text));
            }
        }
        return rows;
    }

    private static int add(List<MrzRow> rows, int index, String line) {
        String letters = MrzText.letters(line).strip();
        String text = letters.replace(" ", "");
        if (text.isEmpty()) {
            return index + 1;
        }
        for (MrzFormat format : MrzFormat.values()) {
            if (text.length() == format.lines() * format.length()) {
                for (int i = 0; i < format.lines(); i++) {
                    String part = text.substring(i * format.length(), (i + 1) * format.length());
                    rows.add(new MrzRow(index + i, index + i, part, part));
                }
                return index + format.lines();
            }
        }
        rows.add(new MrzRow(index, index, text, letters.replaceAll(" +", "<")));
        return index + 1;
    }
}
