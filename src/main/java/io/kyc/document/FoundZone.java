package io.kyc.document;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzPrint;
import io.kyc.mrz.MrzReader;
import io.kyc.mrz.MrzReading;
import io.kyc.mrz.MrzText;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The machine-readable zone of one page. Each of its lines must be seen on the page, in the place that a zone's lines have: a field of
 * AnalyzeID that no line shows, and lines whose place is not known, are no zone.
 *
 * @param reading what became of looking for it
 * @param rows the lines of the page that have it; empty when there is no zone
 * @param confidence 0 to 100, of the line or field that was read least surely; 0 when there is no zone
 */
record FoundZone(MrzReading reading, List<Line> rows, double confidence) {
    /** Share of a zone's line that a row must have, in order, to be that line's. */
    private static final double LEAST_LIKENESS = 0.6;
    /** Likewise where the line is a field's: the page must show what the field says. */
    private static final double LEAST_LIKENESS_OF_FIELD = 0.85;
    /** Characters that a line without fillers may lack, and two parts of one may have too many. */
    private static final int MOST_MISSED = 2;

    static final FoundZone NONE = new FoundZone(MrzReader.read(List.of()), List.of(), 0);

    FoundZone {
        rows = List.copyOf(rows);
    }

    /**
     * The best reading of a page: from its lines, else from the field, else from the lines of a picture upside down.
     *
     * @param lines those that lie on the page
     * @param code the page's field of the zone
     * @param print what the page with the portrait prints
     * @param picture of the page; lines too far from each other are no zone, whatever the field says
     */
    static FoundZone in(List<Line> lines, Optional<Field> code, MrzPrint print, PagePicture picture) {
        FoundZone read = better(NONE, lines, print);
        FoundZone field = better(read, code.map(FoundZone::rows).orElseGet(List::of), print);
        List<Line> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        FoundZone best = better(field, reversed, print);
        if (best.mrz().isEmpty()) {
            return best;
        }
        boolean fromField = best == field && field != read;
        List<List<Line>> seen = rows(best.reading, lines, fromField ? LEAST_LIKENESS_OF_FIELD : LEAST_LIKENESS);
        int length = best.mrz().orElseThrow().lines().get(0).length();
        return seen.stream().noneMatch(List::isEmpty) && picture.isOneZone(seen, length)
                ? new FoundZone(
                        best.reading,
                        seen.stream().flatMap(List::stream).distinct().toList(),
                        best.confidence)
                : NONE;
    }

    static Optional<Field> code(Page page) {
        return page.field(FieldName.MRZ_CODE);
    }

    private static FoundZone better(FoundZone best, List<Line> lines, MrzPrint print) {
        if (best.rank() == 3 || lines.isEmpty()) {
            return best;
        }
        MrzReading reading =
                MrzReader.read(lines.stream().map(line -> line.text().reveal()).toList(), print);
        List<Line> rows = rows(reading, lines, LEAST_LIKENESS).stream()
                .flatMap(List::stream)
                .toList();
        double confidence = rows.stream().mapToDouble(Line::confidence).min().orElse(0);
        FoundZone found = new FoundZone(reading, rows, confidence);
        return found.rank() > best.rank() ? found : best;
    }

    private static List<Line> rows(Field code) {
        return Arrays.stream(code.text().reveal().split("\\s+"))
                .map(line -> new Line(Redacted.of(line), code.confidence()))
                .toList();
    }

    private int rank() {
        if (reading.verified()) {
            return reading.repairs().isEmpty() ? 3 : 2;
        }
        // Print in the form of a zone without one filler that was read is print: licences number their lines like that.
        return reading.mrz().isPresent() && hasFillers() ? 1 : 0;
    }

    private boolean hasFillers() {
        return rows.stream()
                .anyMatch(row -> MrzText.letters(row.text().reveal()).indexOf('<') >= 0);
    }

    Optional<Mrz> mrz() {
        return reading.mrz();
    }

    /**
     * For each line of the zone the row that is most like it, or the two neighbours that say more of it: the reader does not say which it
     * took. Empty where no row is like the line.
     */
    private static List<List<Line>> rows(MrzReading reading, List<Line> lines, double least) {
        List<List<Line>> candidates = new ArrayList<>();
        lines.forEach(line -> candidates.add(List.of(line)));
        for (int i = 1; i < lines.size(); i++) {
            candidates.add(List.of(lines.get(i - 1), lines.get(i)));
            // In a picture upside down the second part comes first.
            candidates.add(List.of(lines.get(i), lines.get(i - 1)));
        }
        return reading.mrz().stream()
                .flatMap(mrz -> mrz.lines().stream())
                .map(zone -> row(zone, candidates, least))
                .toList();
    }

    private static List<Line> row(String zone, List<List<Line>> candidates, double least) {
        String wanted = compared(zone);
        int most = (int) Math.ceil(least * wanted.length()) - 1;
        List<Line> row = List.of();
        for (List<Line> candidate : candidates) {
            String text = text(candidate);
            // Print can say the same as a zone's line; it has no fillers.
            boolean ofZone = text.indexOf('<') >= 0 || text.length() >= zone.length() - MOST_MISSED;
            boolean tooLong = candidate.size() > 1 && text.length() > zone.length() + MOST_MISSED;
            int likeness = ofZone && !tooLong ? inOrder(compared(text), wanted) : 0;
            // A part that says nothing more is not the zone's; one that does must be where the zone is.
            int margin = !row.isEmpty() && candidate.size() > row.size() ? MOST_MISSED : 0;
            if (likeness > most + margin) {
                most = likeness;
                row = candidate;
            }
        }
        return row;
    }

    /** Fillers make all zones alike, and readers miscount them; some letters and digits they take for each other. */
    private static String compared(String text) {
        return DocumentNumber.folded(text.replaceAll("<+", "<"));
    }

    static String text(List<Line> row) {
        return row.stream()
                .map(line -> MrzText.letters(line.text().reveal()).replace(" ", ""))
                .collect(Collectors.joining());
    }

    /** How many characters the two have in common in the same order: one that was not read shifts those after it. */
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

    /** Masked. */
    @Override
    public String toString() {
        return "FoundZone[***]";
    }
}
