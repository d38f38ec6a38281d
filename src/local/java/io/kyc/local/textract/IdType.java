package io.kyc.local.textract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types that AnalyzeID distinguishes: passports, fronts of licences, and everything else, including identity cards.
 */
enum IdType {
    PASSPORT("PASSPORT"),
    LICENCE_FRONT("DRIVER LICENSE FRONT"),
    UNKNOWN("UNKNOWN");

    /** A page with this many different labels and the heading of a document is its data page. */
    private static final int FEW_LABELS = 3;

    private final String text;

    IdType(String text) {
        this.text = text;
    }

    /** The text of ID_TYPE. */
    String text() {
        return text;
    }

    /** Recognises the type by the machine-readable zone if there is one, otherwise by headings and labels. */
    static IdType of(PageReading page) {
        Optional<Zone> zone = page.zone();
        if (zone.isPresent()) {
            return zone.get().isOfPassport() ? PASSPORT : UNKNOWN;
        }
        LabelledValues labels = page.labels();
        List<String> texts = page.segments().stream().map(Segment::text).toList();
        boolean holder = Stream.of(Label.LAST_NAME, Label.GIVEN_NAMES, Label.NAME, Label.BIRTH_DATE)
                .anyMatch(label -> labels.first(label).isPresent());
        if (labels.labelCount() < FEW_LABELS || !holder && !hasAddressAndDates(page)) {
            return UNKNOWN;
        }
        if (texts.stream().anyMatch(Headings::nameCard)) {
            return UNKNOWN;
        }
        boolean licence = texts.stream().anyMatch(Headings::nameLicence)
                || labels.isNumbered() && labels.first(Label.BIRTH_DATE).isPresent()
                || labels.has(Label.CLASS) && (labels.has(Label.RESTRICTIONS) || labels.has(Label.ENDORSEMENTS));
        if (licence) {
            return LICENCE_FRONT;
        }
        return texts.stream().anyMatch(Headings::namePassport) ? PASSPORT : UNKNOWN;
    }

    private static boolean hasAddressAndDates(PageReading page) {
        return page.segments().stream().anyMatch(segment -> AddressText.endsNorthAmericanAddress(segment.text()))
                && page.labels().has(Label.EXPIRY_DATE);
    }
}
