package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.decision.Expiry;
import java.util.Optional;

/**
 * The date of expiry as its sources have it. A source has a date, says that the document does not expire, or says
 * nothing.
 *
 * @param date the dates; where a source says that there is none, it has none here
 * @param printedNever whether it is printed that the document does not expire, and no date of expiry is
 * @param zoneNever whether the zone says so
 * @param barcodeNever whether the barcode says so
 */
record SourcedExpiry(SourcedDate date, boolean printedNever, boolean zoneNever, boolean barcodeNever) {

    Agreement zoneAgreement() {
        return agreement(zoneNever, date.zone().isPresent(), date.zoneAgreement());
    }

    Agreement barcodeAgreement() {
        return agreement(barcodeNever, date.barcode().isPresent(), date.barcodeAgreement());
    }

    private Agreement agreement(boolean never, boolean dated, Agreement ofDates) {
        if (printedNever) {
            return never ? Agreement.AGREES : dated ? Agreement.DIFFERS : Agreement.NOT_SAID;
        }
        if (never) {
            return date.printed().isEmpty() ? Agreement.NOT_PRINTED : Agreement.DIFFERS;
        }
        return ofDates;
    }

    /** Whether print and another source cannot both be right. */
    boolean isContradicted() {
        return zoneAgreement() == Agreement.DIFFERS || barcodeAgreement() == Agreement.DIFFERS;
    }

    /** Whether sources say that the document does not expire, and none has a date. */
    boolean never() {
        return neverBy().isPresent() && date.days().isEmpty();
    }

    /** The source that says that the document does not expire; the zone counts first, then the barcode. */
    Optional<FieldSource> neverBy() {
        if (zoneNever) {
            return Optional.of(FieldSource.MRZ);
        }
        if (barcodeNever) {
            return Optional.of(FieldSource.BARCODE);
        }
        return printedNever ? Optional.of(FieldSource.PRINTED) : Optional.empty();
    }

    /** Whether nothing is printed about it. */
    boolean isUnprinted() {
        return !printedNever && date.printed().isEmpty();
    }

    /** Whether it is taken from print, with nothing that vouches for it. */
    boolean isOfPrintOnly() {
        return never() ? neverBy().equals(Optional.of(FieldSource.PRINTED)) : date.isOfPrintOnly();
    }

    Expiry expiry() {
        return never() ? Expiry.NEVER : Expiry.of(date.days());
    }
}
