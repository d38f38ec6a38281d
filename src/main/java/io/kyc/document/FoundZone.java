package io.kyc.document;

import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzPrint;
import io.kyc.mrz.MrzReader;
import io.kyc.mrz.MrzReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine-readable zone of a document, wherever it lies.
 *
 * @param reading what became of looking for it
 * @param confidence 0 to 100, of the line that was read least surely; 0 where there is no zone
 */
record FoundZone(MrzReading reading, double confidence) {
    /** Textract's field; it may be missing or empty where there is a zone. */
    private static final String MRZ_CODE = "MRZ_CODE";

    /** The best reading of all sides: from their lines, else from the field, else from the lines of a picture upside down. */
    static FoundZone in(DocumentText text, MrzPrint print) {
        FoundZone best = new FoundZone(MrzReader.read(List.of()), 0);
        for (PageText page : text.pages()) {
            best = better(best, page.lines(), print);
        }
        for (PageText page : text.pages()) {
            best = better(best, code(page), print);
        }
        for (PageText page : text.pages()) {
            List<TextLine> reversed = new ArrayList<>(page.lines());
            Collections.reverse(reversed);
            best = better(best, reversed, print);
        }
        return best;
    }

    static boolean isAbsentFrom(DocumentText text) {
        return in(text, MrzPrint.none()).mrz().isEmpty();
    }

    private static FoundZone better(FoundZone best, List<TextLine> lines, MrzPrint print) {
        if (best.rank() == 3 || lines.isEmpty()) {
            return best;
        }
        MrzReading reading =
                MrzReader.read(lines.stream().map(line -> line.text().reveal()).toList(), print);
        FoundZone found = new FoundZone(reading, confidence(reading, lines));
        return found.rank() > best.rank() ? found : best;
    }

    private static List<TextLine> code(PageText page) {
        return page.field(MRZ_CODE)
                .map(field -> Arrays.stream(field.text().reveal().split("\\s+"))
                        .map(line -> new TextLine(io.kyc.pii.Redacted.of(line), field.confidence()))
                        .toList())
                .orElseGet(List::of);
    }

    private int rank() {
        if (reading.verified()) {
            return reading.repairs().isEmpty() ? 3 : 2;
        }
        return reading.mrz().isPresent() ? 1 : 0;
    }

    Optional<Mrz> mrz() {
        return reading.mrz();
    }

    /** The reader does not say from which lines it has the zone: they are those most like it. */
    private static double confidence(MrzReading reading, List<TextLine> lines) {
        return reading.mrz().stream()
                .flatMap(mrz -> mrz.lines().stream())
                .mapToDouble(zone -> lines.stream()
                        .max(java.util.Comparator.comparingInt(line -> likeness(line, zone)))
                        .map(TextLine::confidence)
                        .orElse(0.0))
                .min()
                .orElse(0);
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
