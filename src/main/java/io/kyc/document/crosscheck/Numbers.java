package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.Agreement;
import io.kyc.document.page.FoundZone;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import java.util.Optional;

/** The document number as print, zone and barcode have it. */
record Numbers(Print print, FoundZone zone, Optional<AamvaCard> card) {

    /** The front's alone: under its label or, if the barcode has it, too, anywhere on the page. */
    Optional<String> onFront() {
        return print.front()
                .printed(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> inBarcode().filter(print.front().print()::haveNumber));
    }

    /** Empty when its check digit is off. */
    Optional<String> inZone() {
        return zone.mrz()
                .filter(mrz -> zone.holds(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT))
                .map(mrz -> mrz.document().number())
                .filter(number -> !number.isEmpty());
    }

    Optional<String> inBarcode() {
        return card.flatMap(AamvaCard::documentNumber);
    }

    Agreement zoneAgreement() {
        return DocumentNumber.agreement(
                printed(), inZone(), zone.mrz().map(Mrz::optionalData).orElse(""));
    }

    Agreement barcodeAgreement() {
        return DocumentNumber.agreement(onFront(), inBarcode(), "");
    }

    /** Under its label or, if the zone has it, too, anywhere on the pages. */
    private Optional<String> printed() {
        return print.field(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> inZone().filter(number -> print.lines().anyMatch(lines -> lines.haveNumber(number))));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Numbers[***]";
    }
}
