package io.kyc.document;

import io.kyc.barcode.AamvaCard;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.DocumentFacts.Comparison;
import io.kyc.decision.Expiry;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Print, zone and barcode of a document, each asked for the same things. What another page says counts only when that page is tied
 * to the one with the portrait; until then it is compared and supplies nothing.
 */
final class DocumentSources {
    private final PrintedPage front;
    private final Optional<PrintedPage> back;
    private final FoundZone zone;
    private final boolean zoneOnFront;
    private final Optional<BarcodeOutcome> barcode;
    private final LocalDate today;
    private final boolean zoneTied;
    private final boolean cardTied;

    private DocumentSources(
            PrintedPage front, Optional<PrintedPage> back, Optional<BarcodeOutcome> barcode, LocalDate today) {
        this.front = front;
        this.back = back;
        this.zoneOnFront = front.zone().mrz().isPresent();
        this.zone = zoneOnFront ? front.zone() : back.map(PrintedPage::zone).orElse(FoundZone.NONE);
        this.barcode = barcode;
        this.today = today;
        this.zoneTied = shownZone().isPresent() && (zoneOnFront || SidesTie.holds(zoneComparison(), shownNumber()));
        this.cardTied = shownCard().isPresent()
                && SidesTie.holds(cardComparison(), shownCard().flatMap(AamvaCard::documentNumber));
    }

    /**
     * @param front the page with the portrait
     * @param back the other side
     * @param barcode of the back; empty when there was nothing to read one from
     * @param today the day of the check
     */
    static DocumentSources of(
            PrintedPage front, Optional<PrintedPage> back, Optional<BarcodeOutcome> barcode, LocalDate today) {
        return new DocumentSources(front, back, barcode, today);
    }

    PrintedPage front() {
        return front;
    }

    /** Whether the back belongs to the front. */
    Binding.Back back() {
        if (back.isEmpty()) {
            return Binding.Back.NONE;
        }
        boolean backZone = back.get().zone().mrz().isPresent();
        if (!backZone && shownCard().isEmpty()) {
            return Binding.Back.EMPTY;
        }
        boolean zoneFits = !backZone || (zoneOnFront ? isSameZone() : zoneTied);
        return zoneFits && (shownCard().isEmpty() || cardTied) ? Binding.Back.TIED : Binding.Back.NOT_TIED;
    }

    /** Two zones of one document have one number. */
    private boolean isSameZone() {
        String one = front.zone().mrz().map(Mrz::documentNumber).orElse("");
        return !one.isEmpty()
                && back.stream()
                        .flatMap(page -> page.zone().mrz().stream())
                        .allMatch(mrz -> mrz.documentNumber().equals(one));
    }

    /** The zone of the front, else of the back, tied or not. */
    FoundZone zone() {
        return zone;
    }

    boolean isZoneOnFront() {
        return zoneOnFront;
    }

    /** Whether the zone supplies values. */
    boolean zoneCounts() {
        return zoneTied;
    }

    private Optional<Mrz> shownZone() {
        return zone.mrz();
    }

    /** The zone that supplies values. */
    Optional<Mrz> mrz() {
        return shownZone().filter(mrz -> zoneTied);
    }

    private Optional<AamvaCard> shownCard() {
        return barcode.flatMap(BarcodeOutcome::card);
    }

    /** The barcode that supplies values. */
    Optional<AamvaCard> card() {
        return shownCard().filter(card -> cardTied);
    }

    /** Whether a barcode was read, tied or not. */
    boolean hasCard() {
        return shownCard().isPresent();
    }

    /** Whether it was looked for a barcode. */
    boolean barcodeWasSought() {
        return barcode.isPresent();
    }

    /** Whether a symbol was found that is not a licence's. */
    boolean barcodeIsMalformed() {
        return barcode.stream()
                .anyMatch(outcome -> outcome.fold(
                        (card, defects) -> false,
                        reason -> reason != BarcodeUnreadable.NO_BARCODE && reason != BarcodeUnreadable.NO_TIME));
    }

    /** Whether there may be a symbol that was not found for want of time. */
    boolean barcodeHadNoTime() {
        return barcode.stream()
                .anyMatch(outcome ->
                        outcome.fold((card, defects) -> false, reason -> reason == BarcodeUnreadable.NO_TIME));
    }

    /** The zone against the print, which is the front's, and the back's where a tied zone is on the back. */
    Comparison zoneComparison() {
        return new Comparison(
                zone.reading().defects().contains(MrzDefect.NAMES)
                        ? Agreement.NOT_SAID
                        : nameAgreement(shownZoneName()),
                DocumentNumber.agreement(
                        printedNumber(shownNumber()),
                        shownNumber(),
                        shownZone().map(Mrz::optionalData).orElse("")),
                dates().birth().zoneAgreement(),
                dates().zoneExpiry());
    }

    /**
     * What no check digit covers and no label of AnalyzeID names: a nationality other than the issuing state has to be printed by its
     * code, and no other sex than the zone's may be.
     */
    Agreement zoneDetails() {
        if (shownZone().isEmpty()) {
            return Agreement.NOT_SAID;
        }
        Mrz mrz = shownZone().get();
        Set<String> sexes = print().flatMap(PrintedLines::sexes).collect(Collectors.toSet());
        // Unspecified is printed as X. It contradicts another letter: no check digit covers a lost one.
        String sex = mrz.sex() == '<' ? "X" : String.valueOf(mrz.sex());
        boolean otherSex = !sexes.isEmpty() && !sexes.contains(sex);
        boolean states = mrz.issuer().equals(mrz.nationality())
                || Stream.of(mrz.issuer(), mrz.nationality())
                        .allMatch(code -> print().anyMatch(lines -> lines.haveWord(code)));
        return otherSex ? Agreement.DIFFERS : states ? Agreement.AGREES : Agreement.NOT_PRINTED;
    }

    /** The barcode against the print of the front. */
    Comparison cardComparison() {
        Optional<AamvaCard> card = shownCard();
        return new Comparison(
                nameAgreement(card.flatMap(DocumentSources::name)),
                DocumentNumber.agreement(frontNumber(), card.flatMap(AamvaCard::documentNumber), ""),
                dates().birth().barcodeAgreement(),
                dates().cardExpiry());
    }

    // The name.

    /** As printed on the front beside its labels; a suffix is part of the family name. */
    Optional<PersonName> printedName() {
        return name(
                front.joined(FieldName.LAST_NAME, FieldName.SUFFIX),
                front.joined(FieldName.FIRST_NAME, FieldName.MIDDLE_NAME),
                false);
    }

    /** Words that the labels' values lack count as printed where they stand on the page. Another word beside a label never does. */
    private Agreement nameAgreement(Optional<PersonName> other) {
        Agreement labelled = HolderName.agreement(printedName(), other);
        boolean completed = labelled == Agreement.NOT_PRINTED
                && printedName().isPresent()
                && Stream.of(other.orElseThrow().family(), other.orElseThrow().given())
                        .flatMap(part -> Stream.of(part.split("[\\s-]+")))
                        .filter(word -> !word.isEmpty())
                        .allMatch(front.print()::haveWord);
        return completed ? Agreement.AGREES : labelled;
    }

    private Optional<PersonName> shownZoneName() {
        return shownZone()
                .flatMap(mrz -> name(mrz.primaryIdentifier(), mrz.secondaryIdentifier(), mrz.namesMayBeTruncated()));
    }

    Optional<PersonName> zoneName() {
        return shownZoneName().filter(name -> zoneTied);
    }

    Optional<PersonName> barcodeName() {
        return card().flatMap(DocumentSources::name);
    }

    private static Optional<PersonName> name(AamvaCard card) {
        String family = Stream.of(card.familyName(), card.suffix())
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return name(family, card.givenNames().orElse(""), card.namesAreTruncated());
    }

    private static Optional<PersonName> name(String family, String given, boolean mayBeCut) {
        return Optional.of(new PersonName(family, given, mayBeCut))
                .filter(name -> !family.isBlank() || !given.isBlank());
    }

    // The number.

    /** The field as it is printed: on the front, else on a back that a zone ties to it. */
    Optional<Field> printed(FieldName name) {
        return front.printed(name).or(() -> tiedBack().flatMap(page -> page.printed(name)));
    }

    private Optional<PrintedPage> tiedBack() {
        return back.filter(page -> zoneTied && !zoneOnFront);
    }

    /** Of the front alone: under its label or, if the barcode has it, too, anywhere on the page. */
    Optional<String> frontNumber() {
        return front.printed(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> shownCard().flatMap(AamvaCard::documentNumber).filter(front.print()::haveNumber));
    }

    /** Under its label or, if the zone has it, too, anywhere on the page. */
    private Optional<String> printedNumber(Optional<String> ofZone) {
        return printed(FieldName.DOCUMENT_NUMBER)
                .map(field -> field.text().reveal())
                .or(() -> ofZone.filter(number -> front.print().haveNumber(number)
                        || tiedBack().stream().anyMatch(page -> page.print().haveNumber(number))));
    }

    private Optional<String> shownNumber() {
        return shownZone()
                .filter(mrz -> holds(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT))
                .map(Mrz::documentNumber)
                .filter(number -> !number.isEmpty());
    }

    /** Empty when its check digit is off. */
    Optional<String> zoneNumber() {
        return shownNumber().filter(number -> zoneTied);
    }

    // The dates.

    /** Until when it is valid; where another page contradicts the print, either may be right, whether or not that page counts. */
    Expiry expiry() {
        if (dates().noExpiryIsPrinted()) {
            boolean contradicted =
                    dates().zoneExpiry() == Agreement.DIFFERS || dates().cardExpiry() == Agreement.DIFFERS;
            return contradicted ? Expiry.of(dates().expiry().days()) : Expiry.NEVER;
        }
        return Expiry.of(days(dates(true).expiry(), dates(false).expiry()));
    }

    /** The date of birth likewise. */
    Optional<DaySpan> birthDays() {
        return days(dates(true).birth(), dates(false).birth());
    }

    private static Optional<DaySpan> days(SourcedDate counting, SourcedDate shown) {
        boolean contradicted =
                shown.zoneAgreement() == Agreement.DIFFERS || shown.barcodeAgreement() == Agreement.DIFFERS;
        return contradicted ? shown.days() : counting.days();
    }

    /** @param counting whether only the sources that count are asked, or also those that are shown and not tied */
    DocumentDates dates(boolean counting) {
        return new DocumentDates(this, counting ? mrz() : shownZone(), counting ? card() : shownCard(), order(), today);
    }

    private DocumentDates dates() {
        return dates(false);
    }

    /** Pages whose print counts, the front first. */
    Stream<PrintedLines> print() {
        return Stream.concat(Stream.of(front), tiedBack().stream()).map(PrintedPage::print);
    }

    /** Of digits alone, which is the day: the state that issued the document says, and nothing else. */
    private DayMonthOrder order() {
        Optional<String> state = shownZone().map(Mrz::issuer).filter(MrzState::isKnown);
        if (state.isPresent()) {
            return DayMonthOrder.of(state.get());
        }
        if (shownCard().isPresent()) {
            return DayMonthOrder.of(shownCard().get().isCanadian() ? "CAN" : "USA");
        }
        boolean american = Stream.of(FieldName.STATE_NAME, FieldName.STATE_IN_ADDRESS)
                .flatMap(name -> front.text().field(name).stream())
                .anyMatch(field -> UnitedStates.has(field.text().reveal()));
        return american ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.UNKNOWN;
    }

    /** Whether the zone's check digit holds, or its field is what it must be. */
    boolean holds(MrzDefect defect) {
        return !zone.reading().defects().contains(defect);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "DocumentSources[***]";
    }
}
