package io.kyc.local.textract;

import io.kyc.local.ocr.TextPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page made ready for finding fields.
 *
 * @param segments its printed text
 * @param labels its labels and their values
 * @param zone the machine-readable zone on it, which confirms and supplies
 * @param otherZone the zone on the document's other page when this has none, which only confirms
 * @param order which of day and month it prints first
 * @param today the day of the analysis, which settles centuries
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

    /** The zone that speaks of this page. */
    Optional<Zone> witness() {
        return zone.or(() -> otherZone);
    }

    /** The values on the page, labelled or not. */
    List<Segment> values() {
        return labels.chunks().stream()
                .filter(chunk -> !chunk.isLabel())
                .map(Chunk::segment)
                .toList();
    }
}
