package io.kyc.decision;

import java.time.LocalDate;

/**
 * A day as far as it is known: one day, or one of those between two.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be, not before the first
 */
public record DaySpan(LocalDate earliest, LocalDate latest) {
    public DaySpan {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a span that ends before it begins");
        }
    }

    /** One day. */
    public static DaySpan of(LocalDate day) {
        return new DaySpan(day, day);
    }

    /** Whether it is one day. */
    public boolean exact() {
        return earliest.equals(latest);
    }

    /** Whether it may be this day. */
    public boolean mayBe(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    /** Masked: a date of birth is personal. */
    @Override
    public String toString() {
        return "DaySpan[***]";
    }
}
