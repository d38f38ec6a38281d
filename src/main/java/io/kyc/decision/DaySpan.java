package io.kyc.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about a day: it is one day, one of a few days, or any day between two.
 *
 * @param earliest the first possible day
 * @param latest the last possible day, not before the first
 * @param days all possible days in order, if they are few; empty when any day from the first to the last is possible
 */
public record DaySpan(LocalDate earliest, LocalDate latest, Optional<List<LocalDate>> days) {
    public DaySpan {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest must not be before earliest");
        }
        days = earliest.equals(latest)
                ? Optional.of(List.of(earliest))
                : days.map(known -> known.stream().distinct().sorted().toList());
        if (days.isPresent() && !isFrom(days.get(), earliest, latest)) {
            throw new IllegalArgumentException("days must begin with earliest and end with latest");
        }
    }

    private static boolean isFrom(List<LocalDate> days, LocalDate earliest, LocalDate latest) {
        return !days.isEmpty()
                && days.get(0).equals(earliest)
                && days.get(days.size() - 1).equals(latest);
    }

    /** Exactly one day. */
    public static DaySpan of(LocalDate day) {
        return oneOf(List.of(day));
    }

    /**
     * One of these days, and no day between them.
     *
     * @param days at least one, in any order
     */
    public static DaySpan oneOf(Collection<LocalDate> days) {
        List<LocalDate> sorted = days.stream().distinct().sorted().toList();
        return new DaySpan(sorted.get(0), sorted.get(sorted.size() - 1), Optional.of(sorted));
    }

    /** Any day from the first to the last. */
    public static DaySpan between(LocalDate earliest, LocalDate latest) {
        return new DaySpan(earliest, latest, Optional.empty());
    }

    /** The days of both. If one of the two is a range, the result is the range from the first to the last day. */
    public DaySpan or(DaySpan other) {
        if (days.isPresent() && other.days.isPresent()) {
            return oneOf(Stream.concat(days.get().stream(), other.days.get().stream())
                    .toList());
        }
        return between(
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isAfter(other.latest) ? latest : other.latest);
    }

    /** Whether the day may be this one. */
    public boolean mayBe(LocalDate day) {
        return days.map(known -> known.contains(day)).orElseGet(() -> !day.isBefore(earliest) && !day.isAfter(latest));
    }

    /** Whether only one day is possible. */
    public boolean exact() {
        return earliest.equals(latest);
    }

    /** Masked, because a date of birth is personal. */
    @Override
    public String toString() {
        return "DaySpan[***]";
    }
}
