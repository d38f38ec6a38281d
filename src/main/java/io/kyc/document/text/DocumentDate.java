package io.kyc.document.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meaning of a printed date. */
public sealed interface DocumentDate {

    /** One day. */
    record Known(LocalDate day) implements DocumentDate {
        @Override
        public List<LocalDate> candidates() {
            return List.of(day);
        }
    }

    /**
     * Two possible days: day and month can be swapped, or two languages have one name for two months.
     *
     * @param one for digits, the day if the text has the day before the month
     * @param other for digits, the day if the text has the month first
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

    /** Not a day. */
    record Unreadable() implements DocumentDate {
        @Override
        public List<LocalDate> candidates() {
            return List.of();
        }
    }

    /** The possible days: one, two or none. */
    List<LocalDate> candidates();

    /** The day, if there is only one. */
    default Optional<LocalDate> known() {
        return candidates().size() == 1 ? Optional.of(candidates().get(0)) : Optional.empty();
    }

    /**
     * Reads a date in any form that documents print: month names in one or two languages ({@code 12 SEP /SEPT 96}),
     * digits with separators ({@code 08/12/1974}, {@code 12.08.74}) or without ({@code 12081974}), the year first
     * ({@code 1974-08-12}).
     *
     * @param text any text that contains only the date; letters in any case, with or without accents
     * @param order the order of the document's country; with {@link DayMonthOrder#UNKNOWN} the result may be ambiguous
     * @param role decides the century of a two-digit year
     * @param reference the day of the check
     */
    static DocumentDate parse(String text, DayMonthOrder order, DateRole role, LocalDate reference) {
        return PrintedDate.parse(text, order, role, reference);
    }
}
