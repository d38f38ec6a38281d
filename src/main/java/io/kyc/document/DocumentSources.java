package io.kyc.document;

import io.kyc.barcode.AamvaCard;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.barcode.BarcodeUnreadable;
import io.kyc.decision.Agreement;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzPrint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Print, zone and barcode of a document, each asked for the same things.
 *
 * @param text what was read
 * @param lines those of them that are print
 * @param zone found in it
 * @param barcode of the back; empty when there was nothing to read one from
 * @param today the day of the check
 */
record DocumentSources(
        DocumentText text, PrintedLines lines, FoundZone zone, Optional<BarcodeOutcome> barcode, LocalDate today) {

    static DocumentSources of(DocumentText text, Optional<BarcodeOutcome> barcode, LocalDate today) {
        PrintedLines lines = PrintedLines.of(text);
        return new DocumentSources(text, lines, FoundZone.in(text, print(text, lines)), barcode, today);
    }

    private static MrzPrint print(DocumentText text, PrintedLines lines) {
        return new MrzPrint(
                value(front(text, lines, "DOCUMENT_NUMBER")),
                value(front(text, lines, "LAST_NAME")),
                value(front(text, lines, "FIRST_NAME")).map(first -> joined(text, lines, "FIRST_NAME", "MIDDLE_NAME")));
    }

    /** The field as the front prints it. */
    Optional<DocumentField> front(String type) {
        return front(text, lines, type);
    }

    private static Optional<DocumentField> front(DocumentText text, PrintedLines lines, String type) {
        return text.front(type).filter(lines::have);
    }

    /** The field as the front prints it, else as the back does. */
    Optional<DocumentField> printed(String type) {
        return text.pages().stream()
                .flatMap(page -> page.field(type).stream())
                .filter(lines::have)
                .findFirst();
    }

    Optional<AamvaCard> card() {
        return barcode.flatMap(BarcodeOutcome::card);
    }

    /** Whether a symbol was found that is not a licence's. */
    boolean barcodeIsMalformed() {
        return barcode.map(outcome ->
                        outcome.fold((card, defects) -> false, reason -> reason != BarcodeUnreadable.NO_BARCODE))
                .orElse(false);
    }

    // The name.

    /** As printed on the front; a suffix is part of the family name. */
    Optional<PersonName> printedName() {
        return name(
                joined(text, lines, "LAST_NAME", "SUFFIX"), joined(text, lines, "FIRST_NAME", "MIDDLE_NAME"), false);
    }

    /** How the zone's name compares with the print, be it that AnalyzeID found no name and the lines have it. */
    Agreement zoneNameAgreement() {
        boolean somewhere =
                printedName().isEmpty() && zoneName().filter(lines::have).isPresent();
        return somewhere ? Agreement.AGREES : HolderName.agreement(printedName(), zoneName());
    }

    Optional<PersonName> zoneName() {
        return zone.mrz()
                .flatMap(mrz -> name(mrz.primaryIdentifier(), mrz.secondaryIdentifier(), mrz.namesMayBeTruncated()));
    }

    Optional<PersonName> barcodeName() {
        return card().flatMap(card -> name(
                Stream.of(card.familyName(), card.suffix())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")),
                card.givenNames().orElse(""),
                card.namesAreTruncated()));
    }

    private static Optional<PersonName> name(String family, String given, boolean mayBeCut) {
        return Optional.of(new PersonName(family, given, mayBeCut))
                .filter(name -> !family.isBlank() || !given.isBlank());
    }

    private static String joined(DocumentText text, PrintedLines lines, String... types) {
        return Stream.of(types)
                .flatMap(type -> front(text, lines, type).stream())
                .map(field -> field.text().reveal())
                .collect(Collectors.joining(" "));
    }

    // The number.

    /** As printed on the front, under its label or, if the zone has it, too, anywhere. */
    Optional<String> printedNumber() {
        return value(front("DOCUMENT_NUMBER")).or(() -> zoneNumber().filter(lines::haveNumber));
    }

    /** Empty when its check digit is off. */
    Optional<String> zoneNumber() {
        return zone.mrz()
                .filter(mrz -> holds(MrzDefect.DOCUMENT_NUMBER_CHECK_DIGIT))
                .map(Mrz::documentNumber)
                .filter(number -> !number.isEmpty());
    }

    // The dates.

    SourcedDate birth() {
        return date(
                "DATE_OF_BIRTH",
                DateRole.BIRTH,
                Mrz::birthDate,
                MrzDefect.BIRTH_DATE_CHECK_DIGIT,
                AamvaCard::birthDate);
    }

    SourcedDate expiry() {
        return date(
                "EXPIRATION_DATE",
                DateRole.EXPIRY,
                Mrz::expiryDate,
                MrzDefect.EXPIRY_DATE_CHECK_DIGIT,
                AamvaCard::expiryDate);
    }

    SourcedDate issue() {
        return new SourcedDate(
                printedDays("DATE_OF_ISSUE", DateRole.ISSUE),
                Optional.empty(),
                card().flatMap(AamvaCard::issueDate),
                DateRole.ISSUE,
                today);
    }

    private SourcedDate date(
            String type,
            DateRole role,
            java.util.function.Function<Mrz, MrzDate> inZone,
            MrzDefect digit,
            java.util.function.Function<AamvaCard, Optional<LocalDate>> inBarcode) {
        SourcedDate date = new SourcedDate(
                printedDays(type, role),
                zone.mrz().filter(mrz -> holds(digit)).map(inZone),
                card().flatMap(inBarcode),
                role,
                today);
        boolean sought = date.printed().isEmpty() && date.zone().isPresent();
        return sought ? date.confirmedBy(lines.days(order(), role, today)) : date;
    }

    private List<LocalDate> printedDays(String type, DateRole role) {
        return printed(type).stream()
                .flatMap(field -> DocumentDate.parse(field.text().reveal(), order(), role, today).candidates().stream())
                .toList();
    }

    /** Of digits alone, which is the day: the state that issued the document says, and nothing else. */
    private DayMonthOrder order() {
        Optional<String> state = zone.mrz().map(Mrz::issuer).filter(io.kyc.mrz.MrzState::isKnown);
        if (state.isPresent()) {
            return DayMonthOrder.of(state.get());
        }
        if (card().isPresent()) {
            return DayMonthOrder.of(card().get().isCanadian() ? "CAN" : "USA");
        }
        boolean american = Stream.of("STATE_NAME", "STATE_IN_ADDRESS")
                .flatMap(type -> text.front(type).stream())
                .anyMatch(field -> UnitedStates.has(field.text().reveal()));
        return american ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.UNKNOWN;
    }

    boolean holds(MrzDefect digit) {
        return !zone.reading().defects().contains(digit);
    }

    static Optional<String> value(Optional<DocumentField> field) {
        return field.map(f -> f.text().reveal());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "DocumentSources[***]";
    }
}
