package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.document.page.FoundZone;
import io.kyc.document.text.DayMonthOrder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Print, zone and barcode of a document, with the same questions to each.
 *
 * @param print the others are compared with it
 * @param zone {@link FoundZone#NONE} when there is none, or when it does not count
 * @param card of the barcode; empty when there is none, or when it does not count
 * @param order whether the print has the day or the month first
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

    /** The zone compared with the print. */
    Comparison zoneComparison() {
        return new Comparison(
                names().zoneAgreement(),
                numbers().zoneAgreement(),
                dates().birth().zoneAgreement(),
                dates().zoneExpiryAgreement());
    }

    /** The barcode compared with the print; its number is compared with the front's. */
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
