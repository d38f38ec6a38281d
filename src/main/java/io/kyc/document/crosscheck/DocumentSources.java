package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.document.page.FoundZone;
import io.kyc.document.text.DayMonthOrder;
import java.time.LocalDate;
import java.util.Optional;

/** Print, zone and barcode of a document, with the same questions to each. Each question is answered once. */
final class DocumentSources {
    private final Print print;
    private final FoundZone zone;
    private final Optional<AamvaCard> card;
    private final Names names;
    private final Numbers numbers;
    private final Dates dates;
    private final Comparison zoneComparison;
    private final Comparison barcodeComparison;

    /**
     * @param print the others are compared with it
     * @param zone {@link FoundZone#NONE} when there is none, or when it does not count
     * @param card of the barcode; empty when there is none, or when it does not count
     * @param order whether the print has the day or the month first
     * @param today the day of the check
     */
    DocumentSources(Print print, FoundZone zone, Optional<AamvaCard> card, DayMonthOrder order, LocalDate today) {
        this.print = print;
        this.zone = zone;
        this.card = card;
        names = new Names(print.front(), zone, card);
        numbers = new Numbers(print, zone, card);
        dates = new Dates(print, zone, card, order, today);
        zoneComparison = new Comparison(
                names.zoneAgreement(),
                numbers.zoneAgreement(),
                dates.birth().zoneAgreement(),
                dates.zoneExpiryAgreement());
        barcodeComparison = new Comparison(
                names.barcodeAgreement(),
                numbers.barcodeAgreement(),
                dates.birth().barcodeAgreement(),
                dates.expiry().barcodeAgreement());
    }

    Print print() {
        return print;
    }

    FoundZone zone() {
        return zone;
    }

    Optional<AamvaCard> card() {
        return card;
    }

    Names names() {
        return names;
    }

    Numbers numbers() {
        return numbers;
    }

    Dates dates() {
        return dates;
    }

    /** The zone compared with the print. */
    Comparison zoneComparison() {
        return zoneComparison;
    }

    /** The barcode compared with the print; its number is compared with the front's. */
    Comparison barcodeComparison() {
        return barcodeComparison;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "DocumentSources[***]";
    }
}
