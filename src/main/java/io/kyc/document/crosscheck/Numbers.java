package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.Agreement;
import io.kyc.document.page.FoundZone;
import io.kyc.document.reading.FieldName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import java.util.Optional;

/** The document number in print, zone and barcode. */
record Numbers(Print print, FoundZone zone, Optional<AamvaCard> card) {

    /** The number on the front: under its label or, if the barcode has the same, anywhere on the page. */
    Optional<String> onFront() {
        return print.front()
                .printed(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> inBarcode().filter(print.front().print()::haveNumber));
    }

    /** The zone's number; empty when its check digit is wrong. */
    Optional<String> inZone() {
        return zone.mrz()
                .filter(mrz -> zone.holds(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT))
                .map(mrz -> mrz.document().number())
                .filter(number -> !number.isEmpty());
    }

    Optional<String> inBarcode() {
        return card.flatMap(AamvaCard::documentNumber);
    }

    /** If the label's value is only a part of the number, the whole number may be printed around it, with its series. */
    Agreement zoneAgreement() {
        Agreement labelled = DocumentNumber.agreement(
                printed(), inZone(), zone.mrz().map(Mrz::optionalData).orElse(""));
        boolean completed = labelled == Agreement.NOT_PRINTED
                && inZone().filter(this::isPrinted).isPresent();
        return completed ? Agreement.AGREES : labelled;
    }

    Agreement barcodeAgreement() {
        return DocumentNumber.agreement(onFront(), inBarcode(), "");
    }

    /** The printed number: under its label or, if the zone has the same, anywhere on the pages. */
    private Optional<String> printed() {
        return print.field(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> inZone().filter(this::isPrinted));
    }

    private boolean isPrinted(String number) {
        return print.lines().anyMatch(lines -> lines.haveNumber(number));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Numbers[***]";
    }
}
