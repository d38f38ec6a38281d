package io.kyc.document.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a printed date says. */
public sealed interface DocumentDate {

    /** One day. */
    record Known(LocalDate day) implements DocumentDate {
        @Override
        public List<LocalDate> candidates() {
            return List.of(day);
        }
    }

    /**
     * Two days, and nothing that tells which: day and month can be exchanged, or two languages have one name for two months.
     *
     * @param one of digits, the day if the text has the day before the month
     * @param other of digits, the day if it has the month first
     */
    record Ambiguous(LocalDate one, LocalDate other) implements DocumentDate {
        public Ambiguous {
            if (one.equals(other)) {
                throw new IllegalArgumentException("one day");
            }
        }

        @Override
        public List<LocalDate> candidates() {
            return List.of(one, other);
        }
    }

    /** No day. */
    record Unreadable() implements DocumentDate {
        @Override
        public List<LocalDate> candidates() {
            return List.of();
        }
    }

    /** The days that it may be: one, two or none. */
    List<LocalDate> candidates();

    /** The day, when there is one only. */
    default Optional<LocalDate> known() {
        return candidates().size() == 1 ? Optional.of(candidates().get(0)) : Optional.empty();
    }

    /**
     * Reads a date in any form that documents print: month names in one or two languages ({@code 12 SEP /SEPT 96}), digits with
     * separators ({@code 08/12/1974}, {@code 12.08.74}) or without ({@code 12081974}), the year first ({@code 1974-08-12}).
     *
     * @param text any string, with nothing but the date in it; letters of any case, with or without marks
     * @param order that of the document's country; {@link DayMonthOrder#UNKNOWN} leaves open what digits leave open
     * @param role decides the century of a short year
     * @param reference the day of the check
     */
    static DocumentDate parse(String text, DayMonthOrder order, DateRole role, LocalDate reference) {
        return PrintedDate.parse(text, order, role, reference);
    }
}
