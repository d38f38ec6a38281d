package io.kyc.document.page;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzPrint;
import io.kyc.mrz.MrzReader;
import io.kyc.mrz.MrzReading;
import io.kyc.pii.Redacted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The machine-readable zone of one page. Each of its lines must be visible on the page, at the place of a zone's line.
 * A field of AnalyzeID without such lines is not a zone; neither are lines whose place is unknown.
 *
 * @param reading the result of looking for the zone
 * @param rows the lines of the page that show it; empty when there is no zone
 * @param confidence 0 to 100, of the line or field with the lowest confidence; 0 when there is no zone
 */
public record FoundZone(MrzReading reading, List<Line> rows, double confidence) {
    /** Least share of a zone's line that a row must have, in order, to count as that line. */
    private static final double LEAST_LIKENESS = 0.6;
    /** The same for a line from the field: the page must show what the field says. */
    private static final double LEAST_LIKENESS_OF_FIELD = 0.85;

    public static final FoundZone NONE = new FoundZone(MrzReader.read(List.of()), List.of(), 0);

    public FoundZone {
        rows = List.copyOf(rows);
    }

    /**
     * The best reading of a page: from its lines, otherwise from the field, otherwise from the lines of a picture
     * upside down.
     *
     * @param lines that lie on the page
     * @param code the page's field of the zone
     * @param print the print of the page with the portrait
     * @param picture of the page; lines too far from each other are not a zone, whatever the field says
     */
    static FoundZone in(List<Line> lines, Optional<Field> code, MrzPrint print, PagePicture picture) {
        FoundZone read = better(NONE, lines, print);
        FoundZone field = better(read, code.map(FoundZone::rows).orElseGet(List::of), print);
        List<Line> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        FoundZone best = better(field, reversed, print);
        double least = best == field && field != read ? LEAST_LIKENESS_OF_FIELD : LEAST_LIKENESS;
        // The field may have more than the page shows. Then the page's own lines count, if they are a verified zone.
        Optional<FoundZone> ofPage = Optional.of(read).filter(zone -> zone.reading.verified());
        return best.shownBy(lines, least, picture)
                .or(() -> ofPage.flatMap(zone -> zone.shownBy(lines, LEAST_LIKENESS, picture)))
                .orElse(NONE);
    }

    /** The zone with the lines of the page that show it; empty if a line is missing or out of place. */
    private Optional<FoundZone> shownBy(List<Line> lines, double least, PagePicture picture) {
        return mrz().flatMap(mrz -> {
            List<ZoneRow> seen = ZoneRow.of(mrz.lines(), lines, least);
            boolean shown = seen.stream().noneMatch(ZoneRow::isMissing)
                    && picture.isOneZone(seen, mrz.lines().get(0).length());
            return shown ? Optional.of(new FoundZone(reading, lines(seen), confidence)) : Optional.empty();
        });
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
        List<Line> rows = lines(ZoneRow.of(reading.mrz().map(Mrz::lines).orElse(List.of()), lines, LEAST_LIKENESS));
        double confidence = rows.stream().mapToDouble(Line::confidence).min().orElse(0);
        FoundZone found = new FoundZone(reading, rows, confidence);
        return found.rank() > best.rank() ? found : best;
    }

    private static List<Line> lines(List<ZoneRow> rows) {
        return rows.stream().flatMap(row -> row.parts().stream()).distinct().toList();
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
        return reading.mrz().isPresent() ? 1 : 0;
    }

    public Optional<Mrz> mrz() {
        return reading.mrz();
    }

    /** Whether the check digit holds, or the field is well-formed. */
    public boolean holds(MrzDefect defect) {
        return !reading.defects().contains(defect);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "FoundZone[***]";
    }
}
