package io.kyc.document;

import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzPrint;
import io.kyc.mrz.MrzReader;
import io.kyc.mrz.MrzReading;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine-readable zone of one page.
 *
 * @param reading what became of looking for it
 * @param rows the lines of the page that are most like its lines; empty when it was found in a field only
 */
record FoundZone(MrzReading reading, List<TextLine> rows) {
    /** Textract's field; it may be missing or empty where there is a zone. */
    private static final String MRZ_CODE = "MRZ_CODE";

    private static final String FILLERS = "<‹«＜〈⟨≤";
    /** Share of a row that has to be what the zone has there, for the row to be the zone's. */
    private static final double LEAST_LIKENESS = 0.5;

    static final FoundZone NONE = new FoundZone(MrzReader.read(List.of()), List.of());

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
        return picture.isOneZone(rows(best.reading, lines)) ? best : NONE;
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
        FoundZone found = new FoundZone(reading, rows(reading, lines));
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

    /** 0 to 100, of the row that was read least surely; 0 where there is no zone. */
    double confidence() {
        return rows.stream().mapToDouble(TextLine::confidence).min().orElse(0);
    }

    /** The reader does not say from which lines it has the zone: they are those most like it. */
    private static List<TextLine> rows(MrzReading reading, List<TextLine> lines) {
        return reading.mrz().stream()
                .flatMap(mrz -> mrz.lines().stream())
                .flatMap(zone -> lines.stream()
                        .max(Comparator.comparingInt(line -> likeness(line, zone)))
                        .filter(line -> likeness(line, zone) >= LEAST_LIKENESS * zone.length())
                        .stream())
                .distinct()
                .toList();
    }

    private static int likeness(TextLine line, String zone) {
        String text = line.text().reveal().toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        int same = 0;
        for (int i = 0; i < Math.min(text.length(), zone.length()); i++) {
            same += text.charAt(i) == zone.charAt(i) ? 1 : 0;
        }
        return same;
    }
}
