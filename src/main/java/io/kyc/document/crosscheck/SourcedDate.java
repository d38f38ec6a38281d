package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.decision.DaySpan;
import io.kyc.document.text.DateRole;
import io.kyc.mrz.MrzDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One date of a document in its sources.
 *
 * @param printed the days that the print may mean: none if there is no print or it is not a date, two if it is
 *     ambiguous
 * @param zone the zone's date; empty when its own check digit is wrong
 * @param barcode the barcode's date: a day, or the days of a month
 * @param role which date it is
 * @param today the day of the check, which decides centuries
 */
record SourcedDate(
        List<LocalDate> printed, Optional<MrzDate> zone, Optional<DaySpan> barcode, DateRole role, LocalDate today) {
    /** Greatest plausible age of a holder, in years. */
    private static final int OLDEST = 130;

    private static final Set<String> YEAR_99 = Set.of("990101", "991231");

    /**
     * The same, with the zone's day as print if that day is printed somewhere on the document.
     *
     * @param days all printed days, whatever they mean
     */
    SourcedDate confirmedBy(List<LocalDate> days) {
        SourcedDate found = new SourcedDate(days, zone.filter(MrzDate::complete), barcode, role, today);
        return new SourcedDate(found.asInZone().stream().toList(), zone, barcode, role, today);
    }

    /** The same without the zone's date. */
    SourcedDate withoutZone() {
        return new SourcedDate(printed, Optional.empty(), barcode, role, today);
    }

    /** Whether the zone has the first or last day of a year 99 and nothing is printed: 1999, 2099, or no expiry. */
    boolean zoneMayBeYear9999() {
        return printed.isEmpty() && zone.stream().anyMatch(date -> YEAR_99.contains(date.text()));
    }

    /** The date and its source; the zone goes first, then the barcode. */
    record Settled(DaySpan days, FieldSource source) {}

    Optional<Settled> settled() {
        Optional<LocalDate> confirmed = asInZone();
        if (confirmed.isPresent()) {
            // The print has the century, and the parts that the zone leaves open.
            return confirmed.map(day -> new Settled(DaySpan.of(day), FieldSource.MRZ));
        }
        return zoneDays()
                .map(days -> new Settled(days, FieldSource.MRZ))
                .or(() -> barcode.map(
                        days -> new Settled(asInBarcode().map(DaySpan::of).orElse(days), FieldSource.BARCODE)))
                .or(() -> printedDays().map(days -> new Settled(days, FieldSource.PRINTED)));
    }

    /** Whether only the print has the date, and nothing confirms it. */
    boolean isOfPrintOnly() {
        return settled().stream().anyMatch(settled -> settled.source() == FieldSource.PRINTED);
    }

    /** All possible days: if two sources differ, either may be right. */
    Optional<DaySpan> days() {
        boolean differs = zoneAgreement() == Agreement.DIFFERS || barcodeAgreement() == Agreement.DIFFERS;
        Stream<DaySpan> others = differs ? Stream.of(printedDays(), barcode).flatMap(Optional::stream) : Stream.of();
        return Stream.concat(settled().map(Settled::days).stream(), others).reduce(DaySpan::or);
    }

    Agreement zoneAgreement() {
        if (printed.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        if (zoneDays().isEmpty() || isUnknown(zone)) {
            return Agreement.NOT_SAID;
        }
        return asInZone().isPresent() ? Agreement.AGREES : Agreement.DIFFERS;
    }

    Agreement barcodeAgreement() {
        if (printed.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        if (barcode.isEmpty()) {
            return Agreement.NOT_SAID;
        }
        return asInBarcode().isPresent() ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** Whether all six places are fillers, so that any day would match. */
    private static boolean isUnknown(Optional<MrzDate> zone) {
        return zone.stream().anyMatch(date -> date.text().chars().allMatch(c -> c == '<'));
    }

    private Optional<DaySpan> printedDays() {
        return printed.isEmpty() ? Optional.empty() : Optional.of(DaySpan.oneOf(printed));
    }

    /**
     * The printed day that matches the zone's. The zone's year has only two digits, and a part of a birth date may be
     * open.
     */
    private Optional<LocalDate> asInZone() {
        return zone.flatMap(date -> printed.stream()
                .filter(day -> isSame(date.text(), MrzDate.of(day).text()))
                .findFirst());
    }

    /** The printed day that the barcode has, too. */
    private Optional<LocalDate> asInBarcode() {
        return barcode.flatMap(
                days -> printed.stream().filter(day -> days.mayBe(day)).findFirst());
    }

    private static boolean isSame(String zone, String day) {
        for (int i = 0; i < zone.length(); i++) {
            if (zone.charAt(i) != '<' && zone.charAt(i) != day.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<DaySpan> zoneDays() {
        return zone.flatMap(date -> {
            if (role == DateRole.EXPIRY) {
                return date.expiry(today).map(DaySpan::of);
            }
            return date.complete() ? date.birth(today).map(DaySpan::of) : partly(date.text());
        });
    }

    /**
     * The days of a date with unknown parts: {@code 74<<<<} is any day of that year; without the day it is any day of
     * the month; without the year it is any day.
     */
    private Optional<DaySpan> partly(String text) {
        try {
            if (text.startsWith("<<")) {
                return Optional.of(DaySpan.between(today.minusYears(OLDEST), today));
            }
            int year = today.getYear() - Math.floorMod(today.getYear() - Integer.parseInt(text.substring(0, 2)), 100);
            boolean month = text.charAt(2) != '<';
            YearMonth first = YearMonth.of(year, month ? Integer.parseInt(text.substring(2, 4)) : 1);
            if (first.atDay(1).isAfter(today)) {
                first = first.minusYears(100);
            }
            LocalDate last = month ? first.atEndOfMonth() : first.withMonth(12).atEndOfMonth();
            return Optional.of(DaySpan.between(first.atDay(1), last.isAfter(today) ? today : last));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
