package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * A zone that was read, and its place.
 *
 * @param text its lines
 * @param quads the place of each line
 */
record ZoneReading(ZoneText text, List<Quad> quads) {

    ZoneLines zone() {
        double confidence = text.confidences().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new ZoneLines(text.lines(), text.verified(), confidence, quads);
    }

    /** The lines of the zone as lines of the page, one word each. */
    List<TextPage.Line> lines() {
        List<TextPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < quads.size(); i++) {
            TextPage.Word word =
                    new TextPage.Word(text.lines().get(i), text.confidences().get(i), quads.get(i));
            lines.add(new TextPage.Line(word.text(), word.confidence(), word.quad(), List.of(word)));
        }
        return lines;
    }
}
