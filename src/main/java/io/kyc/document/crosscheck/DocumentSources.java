package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.document.page.FoundZone;
import io.kyc.document.text.DayMonthOrder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Print, zone and barcode of a document, each asked for the same things.
 *
 * @param print against which the others are compared
 * @param zone {@link FoundZone#NONE} when there is none, or it is not asked
 * @param card of the barcode; empty when there is none, or it is not asked
 * @param order of day and month in print
 * @param today the day of the check
 */
record DocumentSources(Print print, FoundZone zone, Optional<AamvaCard> card, DayMonthOrder order, LocalDate today) {

    Names names() {
        return new Names(print.front(), zone, card);
    }

    Numbers numbers() {
        return new Numbers(print, zone, card);
    }

    Dates dates() {
        return new Dates(print, zone, card, order, today);
    }

    /** The zone against the print. */
    Comparison zoneComparison() {
        return new Comparison(
                names().zoneAgreement(),
                numbers().zoneAgreement(),
                dates().birth().zoneAgreement(),
                dates().zoneExpiryAgreement());
    }

    /** The barcode against the print, its number against that of the front. */
    Comparison barcodeComparison() {
        return new Comparison(
                names().barcodeAgreement(),
                numbers().barcodeAgreement(),
                dates().birth().barcodeAgreement(),
                dates().barcodeExpiryAgreement());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "DocumentSources[***]";
    }
}
