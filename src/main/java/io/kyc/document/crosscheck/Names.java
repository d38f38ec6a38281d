package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.Agreement;
import io.kyc.document.page.FoundZone;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.MrzDefect;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The holder's name in print, zone and barcode. */
record Names(PrintedPage front, FoundZone zone, Optional<AamvaCard> card) {

    /** The name printed beside its labels on the front; a suffix is part of the family name. */
    Optional<PersonName> printed() {
        return name(
                front.joined(FieldName.LAST_NAME, FieldName.SUFFIX),
                front.joined(FieldName.FIRST_NAME, FieldName.MIDDLE_NAME),
                false);
    }

    Optional<PersonName> inZone() {
        return zone.mrz()
                .flatMap(mrz -> name(
                        mrz.holder().primaryIdentifier(),
                        mrz.holder().secondaryIdentifier(),
                        mrz.namesMayBeTruncated() || zone.reading().namesCut()));
    }

    Optional<PersonName> inBarcode() {
        return card.flatMap(shown -> name(
                Stream.of(shown.familyName(), shown.suffix())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                shown.givenNames().orElse(""),
                shown.namesAreTruncated()));
    }

    /** If the zone's names may be cut off, they are compared only if print has family and given names. */
    Agreement zoneAgreement() {
        boolean whole = !zone.reading().namesCut()
                || printed().stream()
                        .noneMatch(
                                name -> name.family().isBlank() || name.given().isBlank());
        return zone.holds(MrzDefect.NAMES) && whole ? agreement(inZone()) : Agreement.NOT_SAID;
    }

    Agreement barcodeAgreement() {
        return agreement(inBarcode());
    }

    /**
     * Compares a name with the print. Words that the labels' values lack count as printed if they are anywhere on the
     * page. An additional word beside a label does not count.
     */
    private Agreement agreement(Optional<PersonName> other) {
        Agreement labelled = HolderName.agreement(printed(), other);
        boolean completed = labelled == Agreement.NOT_PRINTED
                && printed().isPresent()
                && Stream.of(other.orElseThrow().family(), other.orElseThrow().given())
                        .flatMap(part -> Stream.of(part.split("[\\s-]+")))
                        .filter(word -> !word.isEmpty())
                        .allMatch(front.print()::haveWord);
        return completed ? Agreement.AGREES : labelled;
    }

    private static Optional<PersonName> name(String family, String given, boolean mayBeCut) {
        return family.isBlank() && given.isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(family, given, mayBeCut));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Names[***]";
    }
}
