package io.kyc.local.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * A zone that was read and where.
 *
 * @param text its lines
 * @param quads where each line is
 */
record MrzReading(MrzText text, List<Quad> quads) {

    MrzLines zone() {
        double confidence = text.confidences().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new MrzLines(text.lines(), text.verified(), confidence, quads);
    }

    /** The lines of the zone as lines of the page, one word each. */
    List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < quads.size(); i++) {
            TextWord word = new TextWord(text.lines().get(i), text.confidences().get(i), quads.get(i));
            lines.add(new TextLine(word.text(), word.confidence(), word.quad(), List.of(word)));
        }
        return lines;
    }
}
