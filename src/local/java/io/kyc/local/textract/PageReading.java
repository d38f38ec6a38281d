package io.kyc.local.textract;

import io.kyc.local.ocr.TextPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page prepared for finding fields.
 *
 * @param segments its printed text
 * @param labels its labels and their values
 * @param zone the machine-readable zone on this page, which confirms values and supplies them
 * @param otherZone the zone on the document's other page if this page has none; it only confirms values
 * @param order whether the page prints the day or the month first
 * @param today the day of the analysis, which decides centuries
 */
record PageReading(
        List<Segment> segments,
        LabelledValues labels,
        Optional<Zone> zone,
        Optional<Zone> otherZone,
        DateOrder order,
        LocalDate today) {

    static PageReading of(TextPage page, Optional<Zone> otherZone, LocalDate today) {
        List<Segment> segments = PageFrame.segments(page);
        Optional<Zone> zone = Zone.of(page);
        Optional<Zone> witness = zone.isPresent() ? Optional.empty() : otherZone;
        return new PageReading(
                segments,
                LabelledValues.of(segments),
                zone,
                witness,
                DateOrders.of(segments, zone.or(() -> witness)),
                today);
    }

    /** The zone that can confirm values of this page. */
    Optional<Zone> witness() {
        return zone.or(() -> otherZone);
    }

    /** The values on the page, with or without a label. */
    List<Segment> values() {
        return labels.chunks().stream()
                .filter(chunk -> !chunk.isLabel())
                .map(Chunk::segment)
                .toList();
    }
}
