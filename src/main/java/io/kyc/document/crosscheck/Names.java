package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.Agreement;
import io.kyc.document.page.FoundZone;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.PersonName;
import io.kyc.document.text.ReadLetters;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzTransliteration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The holder's name in print, zone and barcode. */
final class Names {
    private final PrintedPage front;
    private final Optional<PersonName> printed;
    private final Optional<PersonName> inZone;
    private final Optional<PersonName> inBarcode;
    private final Agreement zoneAgreement;
    private final Agreement barcodeAgreement;

    Names(PrintedPage front, FoundZone zone, Optional<AamvaCard> card) {
        this.front = front;
        printed = name(
                front.joined(FieldName.LAST_NAME, FieldName.SUFFIX),
                front.joined(FieldName.FIRST_NAME, FieldName.MIDDLE_NAME),
                false);
        inZone = zone.mrz()
                .flatMap(mrz -> name(
                        mrz.holder().primaryIdentifier(),
                        mrz.holder().secondaryIdentifier(),
                        mrz.namesMayBeTruncated() || zone.reading().namesCut()));
        inBarcode = card.flatMap(shown -> shown.unpartedName()
                .flatMap(whole -> partedByPrint(whole, shown))
                .or(() -> ofBarcode(
                        shown.familyName().orElse(""), shown.givenNames().orElse(""), shown)));
        zoneAgreement = zoneAgreement(zone);
        barcodeAgreement = agreementAsPrinted(inBarcode);
    }

    /** The name printed beside its labels on the front; a suffix is part of the family name. */
    Optional<PersonName> printed() {
        return printed;
    }

    Optional<PersonName> inZone() {
        return inZone;
    }

    Optional<PersonName> inBarcode() {
        return inBarcode;
    }

    Agreement zoneAgreement() {
        return zoneAgreement;
    }

    Agreement barcodeAgreement() {
        return barcodeAgreement;
    }

    /** If the barcode does not part its names, the family name in print does, at either end of them. */
    private Optional<PersonName> partedByPrint(String whole, AamvaCard shown) {
        String family = front.joined(FieldName.LAST_NAME);
        String folded = MrzTransliteration.of(family);
        String all = MrzTransliteration.of(whole);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> given = Optional.of("<" + folded)
                .filter(all::endsWith)
                .map(end -> all.substring(0, all.length() - end.length()))
                .or(() ->
                        Optional.of(folded + "<").filter(all::startsWith).map(start -> all.substring(start.length())));
        return given.flatMap(names -> ofBarcode(family, names.replace('<', ' '), shown));
    }

    private static Optional<PersonName> ofBarcode(String family, String given, AamvaCard shown) {
        return name(
                Stream.of(family, shown.suffix().orElse(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                given,
                shown.namesAreTruncated());
    }

    /**
     * The zone's name compared with the print. If the zone's names may be cut off, they are compared only if print has family and
     * given names. A verified zone tells which letter was printed if a reader of print does not know the letter.
     */
    private Agreement zoneAgreement(FoundZone zone) {
        boolean whole = !zone.reading().namesCut()
                || printed.stream()
                        .noneMatch(
                                name -> name.family().isBlank() || name.given().isBlank());
        if (!zone.holds(MrzDefect.NAMES) || !whole) {
            return Agreement.NOT_SAID;
        }
        return zone.reading().verified() ? agreementAsPrinted(inZone) : agreement(printed, inZone);
    }

    /** A name in a source without misread letters compared with the print, which may have some. */
    private Agreement agreementAsPrinted(Optional<PersonName> sure) {
        Agreement asRead = agreement(printed, sure);
        return asRead == Agreement.DIFFERS
                ? agreement(printed.map(name -> ReadLetters.in(name, sure.orElseThrow())), sure)
                : asRead;
    }

    /**
     * Compares a name with the print. Words that the labels' values lack count as printed if they are anywhere on the
     * page. An additional word beside a label does not count.
     */
    private Agreement agreement(Optional<PersonName> labelled, Optional<PersonName> other) {
        Agreement agreement = HolderName.agreement(labelled, other);
        boolean completed = agreement == Agreement.NOT_PRINTED
                && labelled.isPresent()
                && Stream.of(other.orElseThrow().family(), other.orElseThrow().given())
                        .flatMap(part -> Stream.of(part.split("[\\s-]+")))
                        .filter(word -> !word.isEmpty())
                        .allMatch(front.print()::haveWord);
        return completed ? Agreement.AGREES : agreement;
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
