package io.kyc.document.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads printed dates; see {@link DocumentDate#parse}. */
final class PrintedDate {
    private static final DocumentDate NONE = new DocumentDate.Unreadable();
    private static final Pattern PART = Pattern.compile("[0-9]+|[A-Z]+");
    /** The characters of a date. A text with other characters is more than a date. */
    private static final Pattern WHOLE = Pattern.compile("[0-9A-Z ./,\\-|:·]{6,40}");

    private static final Set<String> BETWEEN = Set.of("DE", "DEL", "OF", "THE", "D");
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2120;

    private PrintedDate() {}

    static DocumentDate parse(String text, DayMonthOrder order, DateRole role, LocalDate reference) {
        String folded = folded(text).replaceFirst("T00:00:00.*$", "");
        if (!WHOLE.matcher(folded).matches()) {
            return NONE;
        }
        List<String> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher part = PART.matcher(folded);
        while (part.find()) {
            boolean number = Character.isDigit(part.group().charAt(0));
            if (number || !BETWEEN.contains(part.group())) {
                (number ? numbers : names).add(part.group());
            }
        }
        Years years = new Years(role, reference);
        return names.isEmpty() ? ofNumbers(numbers, order, years) : ofName(numbers, names, years);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\u2010-\u2015]", "-")
                .toUpperCase(Locale.ROOT)
                // A zero that was read within or before the letters of a month: A0UT, 0CT.
                .replaceAll("(?<=[A-Z])0(?=[A-Z])|(?<![0-9A-Z])0(?=[A-Z]{2})", "O");
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

    /**
     * A date with a month's name: one number is the day and the other the year. Unknown names do not count beside a
     * known month.
     */
    private static DocumentDate ofName(List<String> numbers, List<String> names, Years years) {
        if (numbers.size() != 2 || names.size() > 2) {
            return NONE;
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        boolean yearFirst = first.length() == 4 && second.length() <= 2;
        String year = yearFirst ? first : second;
        String day = yearFirst ? second : first;
        if (day.length() > 2 || year.length() != 2 && year.length() != 4) {
            return NONE;
        }
        List<LocalDate> days = months(names).stream()
                .flatMap(month -> years.day(year, month, Integer.parseInt(day)).stream())
                .toList();
        return switch (days.size()) {
            case 1 -> new DocumentDate.Known(days.get(0));
            case 2 -> new DocumentDate.Ambiguous(days.get(0), days.get(1));
            default -> NONE;
        };
    }

    /** The months that all known names can mean. */
    private static Set<Integer> months(List<String> names) {
        Set<Integer> months = new TreeSet<>();
        for (String name : names) {
            Set<Integer> known = MonthName.months(name);
            if (months.isEmpty()) {
                months.addAll(known);
            } else if (!known.isEmpty()) {
                months.retainAll(known);
                if (months.isEmpty()) {
                    return Set.of();
                }
            }
        }
        return months;
    }

    private static DocumentDate ofNumbers(List<String> numbers, DayMonthOrder order, Years years) {
        if (numbers.size() == 1 && numbers.get(0).length() == 8) {
            return ofEightDigits(numbers.get(0), order, years);
        }
        if (numbers.size() == 2
                && numbers.get(0).length() == 4
                && numbers.get(1).length() == 4) {
            // The reader joined day and month: 1701 1979.
            String joined = numbers.get(0);
            return ordered(joined.substring(0, 2), joined.substring(2), numbers.get(1), order, years);
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
