package io.kyc.document.crosscheck;

import io.kyc.barcode.AamvaCard;
import io.kyc.barcode.BarcodeOutcome;
import io.kyc.decision.Agreement;
import io.kyc.decision.Binding;
import io.kyc.decision.DaySpan;
import io.kyc.decision.Expiry;
import io.kyc.document.page.FoundZone;
import io.kyc.document.page.PrintedPage;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.image.Sides;
import io.kyc.mrz.Mrz;
import io.kyc.mrz.MrzLicence;
import io.kyc.mrz.MrzState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The sources of a document, and which of them count. Data from another page counts only if that page is tied to the
 * page with the portrait. Otherwise it is compared, but supplies no values.
 */
public final class TiedSources {
    private final DocumentSources shown;
    private final DocumentSources counting;
    private final Binding.Back back;
    private final Optional<BarcodeOutcome> barcode;
    private final Optional<MrzLicence> licence;

    private TiedSources(
            DocumentSources shown,
            DocumentSources counting,
            Binding.Back back,
            Optional<BarcodeOutcome> barcode,
            Optional<MrzLicence> licence) {
        this.shown = shown;
        this.counting = counting;
        this.back = back;
        this.barcode = barcode;
        this.licence = licence;
    }

    /**
     * @param pages the page with the portrait, and the other side
     * @param barcode of the back; empty when there was no picture to read it from
     * @param today the day of the check
     */
    public static TiedSources of(Sides<PrintedPage> pages, Optional<BarcodeOutcome> barcode, LocalDate today) {
        boolean zoneOnFront = pages.front().zone().mrz().isPresent();
        FoundZone zone = zoneOnFront
                ? pages.front().zone()
                : pages.back().map(PrintedPage::zone).orElse(FoundZone.NONE);
        Optional<AamvaCard> card = barcode.flatMap(BarcodeOutcome::card);
        Print front = new Print(Sides.of(pages.front()));
        Optional<MrzLicence> licence = LicenceLine.in(pages, front, today);
        DayMonthOrder order = order(pages.front(), zone, card, licence);

        DocumentSources ofFront = new DocumentSources(front, zone, card, order, today);
        boolean zoneTied = zone.mrz().isPresent()
                && (zoneOnFront
                        || SidesTie.holds(
                                ofFront.zoneComparison(), ofFront.numbers().inZone()));
        boolean bothSides = zoneTied && !zoneOnFront;
        DocumentSources shown = bothSides ? new DocumentSources(new Print(pages), zone, card, order, today) : ofFront;
        boolean cardTied = card.isPresent()
                && SidesTie.holds(shown.barcodeComparison(), shown.numbers().inBarcode());
        boolean allCount = (zoneTied || zone.mrz().isEmpty()) && (cardTied || card.isEmpty());
        DocumentSources counting = allCount
                ? shown
                : new DocumentSources(
                        shown.print(), zoneTied ? zone : FoundZone.NONE, card.filter(any -> cardTied), order, today);
        return new TiedSources(shown, counting, back(pages, zoneTied, card.isPresent(), cardTied), barcode, licence);
    }

    /**
     * Which digits are the day in a date of digits only. Only the state that issued the document shows that. No check digit
     * covers the state, so the zone must be verified.
     */
    private static DayMonthOrder order(
            PrintedPage front, FoundZone zone, Optional<AamvaCard> card, Optional<MrzLicence> licence) {
        Optional<String> state = zone.mrz()
                .filter(mrz -> zone.reading().verified())
                .map(mrz -> mrz.document().issuer())
                .filter(MrzState::isKnown)
                .or(() -> licence.map(MrzLicence::issuer));
        if (state.isPresent()) {
            return DayMonthOrder.of(state.get());
        }
        Optional<String> country = card.flatMap(AamvaCard::country);
        if (country.isPresent()) {
            return DayMonthOrder.of(country.get());
        }
        return hasState(front, UnitedStates::has) ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.UNKNOWN;
    }

    private static boolean hasState(PrintedPage front, Predicate<String> known) {
        return Stream.of(FieldName.STATE_NAME, FieldName.STATE_IN_ADDRESS)
                .flatMap(name -> front.text().field(name).stream())
                .anyMatch(field -> known.test(field.text().reveal()));
    }

    private static Binding.Back back(Sides<PrintedPage> pages, boolean zoneTied, boolean hasCard, boolean cardTied) {
        if (pages.back().isEmpty()) {
            return Binding.Back.NONE;
        }
        Optional<Mrz> one = pages.front().zone().mrz();
        Optional<Mrz> other = pages.back().get().zone().mrz();
        if (other.isEmpty() && !hasCard) {
            return Binding.Back.EMPTY;
        }
        boolean zoneFits = other.isEmpty() || (one.isPresent() ? haveOneNumber(one.get(), other.get()) : zoneTied);
        return zoneFits && (!hasCard || cardTied) ? Binding.Back.TIED : Binding.Back.NOT_TIED;
    }

    /** Whether two zones have the same number, as two zones of one document do. */
    private static boolean haveOneNumber(Mrz one, Mrz other) {
        return !one.document().number().isEmpty()
                && one.document().number().equals(other.document().number());
    }

    /** The sources on all pages. */
    DocumentSources shown() {
        return shown;
    }

    /** The sources that supply values. */
    DocumentSources counting() {
        return counting;
    }

    /** Whether the back belongs to the front. */
    Binding.Back back() {
        return back;
    }

    /** The line of a driving licence with the number that the front prints. */
    Optional<MrzLicence> licence() {
        return licence;
    }

    /** The result of looking for a barcode on the back; empty when nobody looked. */
    Optional<BarcodeOutcome> barcode() {
        return barcode;
    }

    /** Whether the front names a state or province whose cards have a barcode of AAMVA's. */
    boolean isNorthAmerican() {
        return hasState(front(), state -> UnitedStates.has(state) || Canada.has(state));
    }

    PrintedPage front() {
        return shown.print().front();
    }

    /**
     * Until when the document is valid. If another page contradicts the print, either may be right, even if that page
     * does not count.
     */
    Expiry expiry() {
        Optional<Expiry> byRule = counting.dates().expiryByRule();
        if (byRule.isPresent()) {
            return byRule.get();
        }
        SourcedExpiry all = shown.dates().expiry();
        return all.isContradicted()
                ? Expiry.of(all.date().days())
                : counting.dates().expiry().expiry();
    }

    /** The possible dates of birth, by the same rule. */
    Optional<DaySpan> birthDays() {
        return days(counting.dates().birth(), shown.dates().birth());
    }

    private static Optional<DaySpan> days(SourcedDate counting, SourcedDate shown) {
        boolean contradicted =
                shown.zoneAgreement() == Agreement.DIFFERS || shown.barcodeAgreement() == Agreement.DIFFERS;
        return contradicted ? shown.days() : counting.days();
    }

    /** Masked. */
    @Override
    public String toString() {
        return "TiedSources[***]";
    }
}
