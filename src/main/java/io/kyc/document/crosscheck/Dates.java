package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Expiry;
import io.kyc.document.page.FoundZone;
import io.kyc.document.page.PrintedLines;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.document.text.NoExpiry;
import io.kyc.mrz.MrzDate;
import io.kyc.mrz.MrzDefect;
import io.kyc.mrz.MrzFormat;
import io.kyc.mrz.MrzValidity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dates in print, zone and barcode, each worked out once. */
final class Dates {
    private static final Set<FieldName> DATES =
            EnumSet.of(FieldName.DATE_OF_BIRTH, FieldName.DATE_OF_ISSUE, FieldName.EXPIRATION_DATE);

    private final Print print;
    private final FoundZone zone;
    private final Optional<AamvaCard> card;
    private final DayMonthOrder order;
    private final LocalDate today;
    private final SourcedDate birth;
    private final SourcedExpiry expiry;
    private final SourcedDate issue;

    /**
     * @param order whether the print has the day or the month first
     * @param today the day of the check, which decides centuries
     */
    Dates(Print print, FoundZone zone, Optional<AamvaCard> card, DayMonthOrder order, LocalDate today) {
        this.print = print;
        this.zone = zone;
        this.card = card;
        this.order = order;
        this.today = today;
        birth = date(
                FieldName.DATE_OF_BIRTH,
                DateRole.BIRTH,
                zone.mrz()
                        .filter(mrz -> zone.holds(MrzDefect.BIRTH_DATE_CHECK_DIGIT))
                        .map(mrz -> mrz.holder().birthDate()),
                card.flatMap(AamvaCard::birthDate).map(DaySpan::of));
        expiry = sourcedExpiry();
        issue = new SourcedDate(
                printed(FieldName.DATE_OF_ISSUE, DateRole.ISSUE),
                Optional.empty(),
                card.flatMap(AamvaCard::issueDate).map(DaySpan::of),
                DateRole.ISSUE,
                today);
    }

    SourcedDate birth() {
        return birth;
    }

    SourcedExpiry expiry() {
        return expiry;
    }

    SourcedDate issue() {
        return issue;
    }

    private SourcedExpiry sourcedExpiry() {
        boolean printedNever = noExpiryIsPrinted();
        Optional<MrzDate> inZone = soundExpiry();
        boolean none = zone.reading().verified()
                && zone.mrz().stream().anyMatch(mrz -> mrz.format().isIcao())
                && inZone.stream().anyMatch(MrzDate::isNone);
        // Some issuers have a year of 99 in the zone beside the year 9999 in print.
        boolean zoneNever = none
                || printedNever && inZone.stream().anyMatch(date -> date.text().startsWith("99"));
        SourcedDate date = date(
                FieldName.EXPIRATION_DATE,
                DateRole.EXPIRY,
                inZone.filter(any -> !zoneNever && !any.isNone()),
                card.flatMap(Dates::expiryDays));
        return new SourcedExpiry(
                date.zoneMayBeYear9999() ? date.withoutZone() : date,
                printedNever,
                zoneNever,
                card.stream().anyMatch(AamvaCard::neverExpires));
    }

    private static Optional<DaySpan> expiryDays(AamvaCard card) {
        return card.expiryDate()
                .map(DaySpan::of)
                .or(() -> card.expiryMonth().map(month -> DaySpan.between(month.atDay(1), month.atEndOfMonth())));
    }

    /** Whether the print says that the document does not expire, and has no date of expiry. */
    private boolean noExpiryIsPrinted() {
        return print.field(FieldName.EXPIRATION_DATE)
                .map(field -> NoExpiry.isSaidBy(field.text().reveal()))
                .orElseGet(() -> print.lines().anyMatch(PrintedLines::sayNoExpiry));
    }

    /** The zone's date of expiry compared with the print. If the format has no date, the issuer's rule is compared. */
    Agreement zoneExpiryAgreement() {
        return rule().map(IssuerRule::agreement).orElseGet(() -> expiry().zoneAgreement());
    }

    /** The zone's date of expiry, which may be no date, if it is sound. */
    private Optional<MrzDate> soundExpiry() {
        return zone.mrz()
                .filter(mrz -> zone.holds(MrzDefect.EXPIRY_DATE) && zone.holds(MrzDefect.EXPIRY_DATE_CHECK_DIGIT))
                .map(mrz -> mrz.document().expiryDate());
    }

    /** The expiry of a document whose format has no date, by its issuer's rule. */
    Optional<Expiry> expiryByRule() {
        return rule().map(IssuerRule::expiry).or(this::perhapsExtended);
    }

    /** The printed day, or the extended one, if the zone is not verified and so does not tell which. */
    private Optional<Expiry> perhapsExtended() {
        List<LocalDate> days = printed(FieldName.EXPIRATION_DATE, DateRole.EXPIRY);
        boolean mayBe = zone.mrz().stream().anyMatch(mrz -> mrz.format() == MrzFormat.FRENCH_CARD);
        return mayBe && !days.isEmpty()
                ? Optional.of(Expiry.of(Optional.of(DaySpan.oneOf(days)
                        .or(DaySpan.oneOf(days.stream()
                                .map(day -> day.plusYears(MrzValidity.EXTENDED_YEARS))
                                .toList())))))
                : Optional.empty();
    }

    /** The issuer's rule, if there is one and the zone is verified. */
    private Optional<IssuerRule> rule() {
        return zone.mrz()
                .filter(mrz -> zone.reading().verified())
                .flatMap(mrz -> MrzValidity.of(mrz, today))
                .map(validity -> new IssuerRule(validity, printed(FieldName.EXPIRATION_DATE, DateRole.EXPIRY)));
    }

    private SourcedDate date(FieldName name, DateRole role, Optional<MrzDate> inZone, Optional<DaySpan> inBarcode) {
        SourcedDate date = new SourcedDate(printed(name, role), inZone, inBarcode, role, today);
        boolean sought = date.printed().isEmpty() && date.zone().isPresent();
        return sought ? date.confirmedBy(unlabelled(name, role)) : date;
    }

    private List<LocalDate> printed(FieldName name, DateRole role) {
        return print.field(name).stream()
                .flatMap(field -> DocumentDate.parse(field.text().reveal(), order, role, today).candidates().stream())
                .toList();
    }

    /** Days that are printed somewhere and are not the value of another label. */
    private List<LocalDate> unlabelled(FieldName name, DateRole role) {
        Set<LocalDate> others = new HashSet<>();
        DATES.stream().filter(other -> other != name).forEach(other -> others.addAll(printed(other, role)));
        return print.lines()
                .flatMap(lines -> lines.days(order, role, today).stream())
                .filter(day -> !others.contains(day))
                .distinct()
                .toList();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Dates[***]";
    }
}
