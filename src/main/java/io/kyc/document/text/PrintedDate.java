package io.kyc.document.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads printed dates; see {@link DocumentDate#parse}. */
final class PrintedDate {
    private static final DocumentDate NONE = new DocumentDate.Unreadable();
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00:00.*$");
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2120;
    /** A date has its month in at most four languages. */
    private static final int MOST_NAMES = 4;

    private PrintedDate() {}

    static DocumentDate parse(String text, DayMonthOrder order, DateRole role, LocalDate reference) {
        Years years = new Years(role, reference);
        return DateParts.of(MIDNIGHT.matcher(text).replaceFirst(""))
                .filter(parts -> parts.names().size() <= MOST_NAMES)
                .map(parts -> parts.names().isEmpty()
                        ? ofNumbers(parts.numbers(), order, years)
                        : ofName(parts.numbers(), parts.months(), years))
                .orElse(NONE);
    }

    /** The years that a role allows, from two or four digits. */
    private record Years(DateRole role, LocalDate reference) {

        Optional<LocalDate> day(String year, String month, String day) {
            return day(year, Integer.parseInt(month), Integer.parseInt(day));
        }

        Optional<LocalDate> day(String year, int month, int day) {
            int number = Integer.parseInt(year);
            if (year.length() == 4) {
                return exists(number, month, day).filter(d -> number >= FIRST_YEAR && number <= LAST_YEAR);
            }
            int last = reference.getYear() + role.yearsAhead();
            int full = last - Math.floorMod(last - number, 100);
            boolean past = role != DateRole.EXPIRY;
            return exists(full, month, day)
                    .filter(d -> !past || !d.isAfter(reference))
                    .or(() -> past ? exists(full - 100, month, day) : Optional.empty());
        }

        private static Optional<LocalDate> exists(int year, int month, int day) {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** A date with a month's name: one number is the day and the other the year. */
    private static DocumentDate ofName(List<String> numbers, Set<Integer> months, Years years) {
        if (numbers.size() != 2) {
            return NONE;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        boolean yearFirst = second.length() <= 2 && (first.length() == 4 || first.length() == 2 && isNoDay(first));
        String year = yearFirst ? first : second;
        String day = yearFirst ? second : first;
        if (day.length() > 2 || year.length() != 2 && year.length() != 4) {
            return NONE;
        }
        List<LocalDate> days = months.stream()
                .flatMap(month -> years.day(year, month, Integer.parseInt(day)).stream())
                .toList();
        return switch (days.size()) {
            case 1 -> new DocumentDate.Known(days.get(0));
            case 2 -> new DocumentDate.Ambiguous(days.get(0), days.get(1));
            default -> NONE;
        };
    }

    private static boolean isNoDay(String number) {
        return Integer.parseInt(number) > 31;
    }

    private static DocumentDate ofNumbers(List<String> numbers, DayMonthOrder order, Years years) {
        if (numbers.size() == 1 && numbers.get(0).length() == 8) {
            return ofEightDigits(numbers.get(0), order, years);
        }
        if (numbers.size() == 2) {
            return ofTwoNumbers(numbers.get(0), numbers.get(1), order, years);
        }
        boolean sound = numbers.size() == 3 && numbers.get(1).length() <= 2;
        if (!sound) {
            return NONE;
        }
        String first = numbers.get(0);
        String last = numbers.get(2);
        if (first.length() == 4 && last.length() <= 2) {
            return years.day(first, numbers.get(1), last)
                    .<DocumentDate>map(DocumentDate.Known::new)
                    .orElse(NONE);
        }
        boolean yearLast = first.length() <= 2 && (last.length() == 4 || last.length() == 2);
        return yearLast ? ordered(first, numbers.get(1), last, order, years) : NONE;
    }

    /** A date of which the reader joined two parts: {@code 1701 1979}, {@code 17 011979}, {@code 1979 0117}. */
    private static DocumentDate ofTwoNumbers(String first, String second, DayMonthOrder order, Years years) {
        boolean joinedFirst = first.length() == 4 && (second.length() == 4 || second.length() == 2);
        boolean joinedLast = first.length() == 2 && second.length() == 6;
        boolean yearFirst = first.length() == 6 && second.length() == 2;
        if (joinedFirst) {
            DocumentDate date = ordered(first.substring(0, 2), first.substring(2), second, order, years);
            return date.candidates().isEmpty() && second.length() == 4
                    ? known(years.day(first, second.substring(0, 2), second.substring(2)))
                    : date;
        }
        if (joinedLast) {
            return ordered(first, second.substring(0, 2), second.substring(2), order, years);
        }
        return yearFirst ? known(years.day(first.substring(0, 4), first.substring(4), second)) : NONE;
    }

    private static DocumentDate known(Optional<LocalDate> day) {
        return day.<DocumentDate>map(DocumentDate.Known::new).orElse(NONE);
    }

    private static DocumentDate ofEightDigits(String digits, DayMonthOrder order, Years years) {
        // The year can only be at one end, because no year begins with a day or a month.
        return years.day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
                .<DocumentDate>map(DocumentDate.Known::new)
                .orElseGet(() ->
                        ordered(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4), order, years));
    }

    /**
     * A date of digits. If both numbers can be the day, the country's order decides; otherwise the one that can is the
     * day.
     */
    private static DocumentDate ordered(String first, String second, String year, DayMonthOrder order, Years years) {
        Optional<LocalDate> dayFirst = years.day(year, second, first);
        Optional<LocalDate> monthFirst = years.day(year, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return switch (order) {
                case DAY_FIRST -> new DocumentDate.Known(dayFirst.get());
                case MONTH_FIRST -> new DocumentDate.Known(monthFirst.get());
                case UNKNOWN -> new DocumentDate.Ambiguous(dayFirst.get(), monthFirst.get());
            };
        }
        boolean allShort = first.length() == 2 && year.length() == 2;
        return dayFirst.or(() -> monthFirst)
                // 74-08-12: the first number is neither a day nor a month.
                .or(() -> allShort ? years.day(first, second, year) : Optional.empty())
                .<DocumentDate>map(DocumentDate.Known::new)
                .orElse(NONE);
    }
}
