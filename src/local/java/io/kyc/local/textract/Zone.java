package io.kyc.local.textract;

import io.kyc.local.ocr.TextPage;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine-readable zone of a page, as evidence for the printed text.
 *
 * @param mrz its fields, sound or not
 * @param defects its defects; empty when all check digits hold
 * @param confidence of the reading, 0 to 1
 */
record Zone(Mrz mrz, List<MrzDefect> defects, double confidence) {
    /** The least confidence for a zone in which hardly any check digit holds. */
    private static final double LEAST_CONFIDENCE = 0.75;

    Zone {
        defects = List.copyOf(defects);
    }

    /** The zone of a page; empty also when print was mistaken for one. */
    static Optional<Zone> of(TextPage page) {
        return page.mrz()
                .flatMap(read -> {
                    var outcome = MrzParser.parse(read.lines());
                    return outcome.mrz().map(mrz -> new Zone(mrz, outcome.defects(), read.confidence()));
                })
                .filter(Zone::isPlausible);
    }

    /**
     * Whether this may be a zone. One text in a hundred has two of three check digits that hold by chance; with only
     * one, the text must be read well.
     */
    private boolean isPlausible() {
        long holding = Stream.of(numberHolds(), birthHolds(), expiryHolds())
                .filter(holds -> holds)
                .count();
        return holding >= 2 || confidence >= LEAST_CONFIDENCE && holding >= 1;
    }

    /** Whether it is a passport's zone: document code {@code P}, alone or with a second letter. */
    boolean isOfPassport() {
        return mrz.document().code().startsWith("P");
    }

    boolean isVerified() {
        return defects.isEmpty();
    }

    boolean numberHolds() {
        return !defects.contains(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT) && !defects.contains(MrzDefect.DOCUMENT_NUMBER);
    }

    boolean birthHolds() {
        return !defects.contains(MrzDefect.BIRTH_DATE_CHECK_DIGIT) && !defects.contains(MrzDefect.BIRTH_DATE);
    }

    boolean expiryHolds() {
        return !defects.contains(MrzDefect.EXPIRY_DATE_CHECK_DIGIT) && !defects.contains(MrzDefect.EXPIRY_DATE);
    }

    /** Whether a meaning of a printed date is the same day as a date in the zone, which has a two-digit year. */
    static boolean isSameDay(MrzDate date, DateText.Reading reading) {
        String digits = String.format(
                java.util.Locale.ROOT,
                "%02d%02d%02d",
                Math.floorMod(reading.year(), 100),
                reading.month(),
                reading.day());
        return date.text().equals(digits);
    }

    /** The lines separated by one space, as in Textract's values of several lines. */
    String code() {
        return String.join(" ", mrz.lines());
    }
}
