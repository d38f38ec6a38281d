package io.kyc.document;

import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzPrint;
import io.kyc.mrz.MrzReader;
import io.kyc.mrz.MrzReading;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
record FoundZone(MrzReading reading, List<TextLine> rows, double confidence) {
    /** Textract's field; it may be missing or empty where there is a zone. */
    private static final String MRZ_CODE = "MRZ_CODE";

    /** What readers make of a filler; « are two. */
    private static final String FILLERS = "<‹«＜〈⟨≤";

    private static final String FILLER = "[" + FILLERS + "]";
    /** Share of a zone's line that a row must have, in order, to be that line's. */
    private static final double LEAST_LIKENESS = 0.6;
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
    static FoundZone in(List<TextLine> lines, Optional<DocumentField> code, MrzPrint print, PagePicture picture) {
        FoundZone best = better(NONE, lines, print);
        best = better(best, code.map(FoundZone::rows).orElseGet(List::of), print);
        List<TextLine> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        best = better(best, reversed, print);
        if (best.mrz().isEmpty()) {
            return best;
        }
        List<List<TextLine>> seen = rows(best.reading, lines);
        List<TextLine> rows = seen.stream().flatMap(List::stream).distinct().toList();
        return seen.stream().noneMatch(List::isEmpty) && picture.isOneZone(rows)
                ? new FoundZone(best.reading, rows, best.confidence)
                : NONE;
    }

    static Optional<DocumentField> code(PageText page) {
        return page.field(MRZ_CODE);
    }

    private static FoundZone better(FoundZone best, List<TextLine> lines, MrzPrint print) {
        if (best.rank() == 3 || lines.isEmpty()) {
            return best;
        }
        MrzReading reading =
                MrzReader.read(lines.stream().map(line -> line.text().reveal()).toList(), print);
        List<TextLine> rows =
                rows(reading, lines).stream().flatMap(List::stream).toList();
        double confidence =
                rows.stream().mapToDouble(TextLine::confidence).min().orElse(0);
        FoundZone found = new FoundZone(reading, rows, confidence);
        return found.rank() > best.rank() ? found : best;
    }

    private static List<TextLine> rows(DocumentField code) {
        return Arrays.stream(code.text().reveal().split("\\s+"))
                .map(line -> new TextLine(Redacted.of(line), code.confidence()))
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
        return rows.stream().anyMatch(row -> row.text().reveal().chars().anyMatch(c -> FILLERS.indexOf(c) >= 0));
    }

    Optional<Mrz> mrz() {
        return reading.mrz();
    }

    /**
     * For each line of the zone the row that is most like it, or else two neighbours that were read apart: the reader does not say which
     * it took. Empty where no row is like the line.
     */
    private static List<List<TextLine>> rows(MrzReading reading, List<TextLine> lines) {
        return reading.mrz().stream()
                .flatMap(mrz -> mrz.lines().stream())
                .map(zone -> {
                    List<TextLine> whole = row(zone, lines, 1);
                    return whole.isEmpty() ? row(zone, lines, 2) : whole;
                })
                .toList();
    }

    private static List<TextLine> row(String zone, List<TextLine> lines, int parts) {
        String wanted = collapsed(zone);
        int most = (int) Math.ceil(LEAST_LIKENESS * wanted.length()) - 1;
        List<TextLine> row = List.of();
        for (int i = 0; i + parts <= lines.size(); i++) {
            List<TextLine> candidate = lines.subList(i, i + parts);
            String text = text(candidate);
            // Print can say the same as a zone's line; it has no fillers.
            boolean ofZone = text.indexOf('<') >= 0 || text.length() >= zone.length() - MOST_MISSED;
            boolean tooLong = parts > 1 && text.length() > zone.length() + MOST_MISSED;
            int likeness = ofZone && !tooLong ? inOrder(collapsed(text), wanted) : 0;
            if (likeness > most) {
                most = likeness;
                row = candidate;
            }
        }
        return row;
    }

    /** Fillers make all zones alike, and readers miscount them. */
    private static String collapsed(String text) {
        return text.replaceAll("<+", "<");
    }

    private static String text(List<TextLine> row) {
        return row.stream()
                .map(line -> line.text()
                        .reveal()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .replace("«", "<<")
                        .replaceAll(FILLER, "<"))
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
