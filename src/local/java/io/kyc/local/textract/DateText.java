package io.kyc.local.textract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed date in any of the forms that identity documents use: with a month name in one or two languages
 * ({@code 12 SEP /SEPT 96}), in numbers with any separators or none, with the year first or last. Letters that readers
 * mistake for digits count as those digits; {@link #text} keeps them.
 *
 * @param text the date as it is in the text
 * @param start index of its first character
 * @param readings its possible meanings, at least one; two when day and month can be swapped
 */
record DateText(String text, int start, List<Reading> readings) {
    private static final String D = "[0-9OQIL|]";
    /** The year that some issuers print where a document does not expire. */
    private static final int NEVER = 9999;

    private static final String DAY = "([0-9]" + D + "?|" + D + "[0-9])";
    /** A space that a reader sees in the middle of a year belongs to it. */
    private static final String YEAR =
            "(9999|[12IL|Z][0-9OQIL|SBZ]{3}|(?:19|20) [0-9]{2}|" + D + "{2}(?! [0-9]{2}(?![0-9])))";

    private static final String LONG_YEAR = "(9999|[12IL|Z][0-9OQIL|SBZ]{3})";
    private static final String GAP = "[ .,/\\-]{0,3}";
    private static final String SPLIT = " {0,2}[./\\- ] {0,2}";
    /** A month in one or two languages, the first or second of which may be in letters that nobody knows. Three groups. */
    private static final String MONTH = "(?:(" + MonthNames.ANY + ")\\.?(?: ?[/|\\-IL1]? ?(" + MonthNames.ANY
            + ")\\.?(?![A-Z])| ?[/|] ?[A-Z][A-Z0-9]{1,9}\\.?)?|[A-Z][A-Z0-9]{1,9}\\.? ?[/|] ?(" + MonthNames.ANY
            + ")\\.?(?![A-Z]))";
    /** Between day and year, the month that nobody knows needs no stroke: {@code 02 ΦΕΒ FEB 67}. */
    private static final String MONTH_WITHIN =
            MONTH.replace("[A-Z][A-Z0-9]{1,9}\\.? ?[/|] ?(", "[A-Z][A-Z0-9.]{0,9}(?: ?[/|] ?| )(");

    /** A date with the name of a month does not begin in a word, nor in the middle of a number. */
    private static final String OPEN_NAMED = "(?<![0-9A-Z])(?<![0-9][./])";
    /** One of numbers may begin right after a word, with two digits. */
    private static final String OPEN = "(?<![0-9])(?<![0-9][./])(?:(?<![A-Z])|(?=[0-9]{2}))";

    private static final String CLOSE = "(?![0-9])(?![./][0-9])";
    /** Three numbers and what parts them. */
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9OQIL|SBZ]+)( *[./\\- ] *)([0-9OQIL|]+)( *[./\\- ] *)([0-9OQIL|SBZ]+)");

    private static final Pattern DIGIT_BEFORE = Pattern.compile("[0-9][ .,/\\-]$");
    private static final Pattern DIGIT_AFTER = Pattern.compile("^[ .,/\\-][0-9]");
    private static final Set<Integer> ALL_MONTHS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    private static final List<Form> FORMS = List.of(
            new Form(OPEN_NAMED + DAY + GAP + MONTH_WITHIN + GAP + YEAR + CLOSE, m -> named(m, 1, 2, 5)),
            new Form("(?<![A-Z0-9])" + MONTH + GAP + DAY + "[ .,/\\-]{1,3}" + YEAR + CLOSE, m -> named(m, 4, 1, 5)),
            new Form("(?<![A-Z0-9])" + MONTH + GAP + "([0-9]{2})" + LONG_YEAR + CLOSE, m -> named(m, 4, 1, 5)),
            new Form(OPEN + LONG_YEAR + SPLIT + DAY + SPLIT + DAY + CLOSE, m -> numbers(m, 1, 2, 3, true)),
            new Form(OPEN + DAY + SPLIT + DAY + SPLIT + YEAR + CLOSE, m -> numbers(m, 3, 1, 2, false)),
            new Form(OPEN + "([0-9]{2}) ?([0-9]{2}) ?((?:19|20)[0-9]{2})" + CLOSE, m -> numbers(m, 3, 1, 2, false)),
            new Form(OPEN + "((?:19|20)[0-9]{2}) ?([0-9]{2}) ?([0-9]{2})" + CLOSE, m -> numbers(m, 1, 2, 3, true)));

    DateText {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a date that cannot be read");
        }
    }

    /**
     * One possible meaning.
     *
     * @param year below 100 while its century is open
     * @param order the order that gives this meaning; {@link DateOrder#UNKNOWN} if the form allows only one
     */
    record Reading(int year, int month, int day, DateOrder order) {

        boolean isShortYear() {
            return year < 100;
        }

        Optional<LocalDate> date(DateKind role, LocalDate today) {
            try {
                if (!isShortYear()) {
                    return Optional.of(LocalDate.of(year, month, day));
                }
                int latest = role == DateKind.EXPIRY ? today.getYear() + 49 : today.getYear();
                int full = latest - Math.floorMod(latest - year, 100);
                LocalDate date = LocalDate.of(full, month, day);
                boolean future = role != DateKind.EXPIRY && date.isAfter(today);
                return Optional.of(future ? date.minusYears(100) : date);
            } catch (DateTimeException e) {
                return Optional.empty(); // 29 February of a year without that day.
            }
        }

        boolean exists() {
            boolean plausible = year < 100 || year >= 1900 && year <= 2150 || year == NEVER;
            return plausible
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= Month.of(month).maxLength();
        }
    }

    private record Form(Pattern pattern, Function<MatchResult, List<Reading>> read) {
        Form(String expression, Function<MatchResult, List<Reading>> read) {
            this(Pattern.compile(expression), read);
        }
    }

    /** The first date in a text. */
    static Optional<DateText> find(String text) {
        return findAll(text).stream().findFirst();
    }

    /** All dates in a text, from left to right, without overlaps. */
    static List<DateText> findAll(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(letter((char) c)));
        List<DateText> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(folded);
            int from = 0;
            while (from <= folded.length() && matcher.find(from)) {
                List<Reading> readings = isWhole(folded, matcher) ? form.read().apply(matcher) : List.of();
                // A match that is not a date may begin before one.
                from = readings.isEmpty() ? matcher.start() + 1 : matcher.end();
                boolean taken = found.stream()
                        .anyMatch(date ->
                                matcher.start() < date.start() + date.text().length() && date.start() < matcher.end());
                boolean mostlyDigits =
                        matcher.group().chars().filter(Character::isDigit).count() >= 3;
                if (!readings.isEmpty() && !taken && mostlyDigits) {
                    found.add(new DateText(text.substring(matcher.start(), matcher.end()), matcher.start(), readings));
                }
            }
        }
        found.sort(Comparator.comparingInt(DateText::start));
        return found;
    }

    /**
     * Whether a match is a whole date and not a part of one: in {@code 3 09/21/1970} the first three numbers are not a date. The
     * same holds where the line ends after them.
     */
    private static boolean isWhole(CharSequence text, MatchResult match) {
        Matcher parts = NUMBERS.matcher(match.group());
        if (!parts.matches()) {
            return true;
        }
        boolean shortYear = parts.group(1).length() < 4 && parts.group(5).length() < 4;
        CharSequence before = text.subSequence(0, match.start());
        CharSequence rest = text.subSequence(match.end(), text.length());
        if (!parts.group(2).strip().equals(parts.group(4).strip())) {
            return !shortYear
                    && parts.group(1).length() > 1
                    && !DIGIT_BEFORE.matcher(before).find()
                    && !DIGIT_AFTER.matcher(rest).find();
        }
        boolean yearFirst = parts.group(1).length() == 4;
        return !parts.group(2).isBlank()
                || !(shortYear && DIGIT_AFTER.matcher(rest).find())
                        && !(yearFirst && DIGIT_BEFORE.matcher(before).find());
    }

    /** Whether day and month can be swapped and then give another day. */
    boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** The day; empty if the date is ambiguous and the order is unknown. */
    Optional<LocalDate> date(DateOrder order, DateKind role, LocalDate today) {
        if (!isAmbiguous()) {
            return readings.get(0).date(role, today);
        }
        return readings.stream()
                .filter(reading -> reading.order() == order)
                .findFirst()
                .flatMap(reading -> reading.date(role, today));
    }

    private static List<Reading> named(MatchResult match, int day, int month, int year) {
        List<Reading> readings = months(match, month).stream()
                .map(m -> new Reading(digits(match.group(year)), m, digits(match.group(day)), DateOrder.UNKNOWN))
                .filter(Reading::exists)
                .toList();
        return readings.size() == 1 ? readings : List.of();
    }

    /** What all of the names can mean that are known. */
    private static Set<Integer> months(MatchResult match, int first) {
        Set<Integer> months = new HashSet<>(ALL_MONTHS);
        for (int group = first; group < first + 3; group++) {
            if (match.group(group) != null) {
                months.retainAll(MonthNames.months(match.group(group)));
            }
        }
        return months;
    }

    private static List<Reading> numbers(MatchResult match, int year, int first, int second, boolean yearFirst) {
        int y = digits(match.group(year));
        int a = digits(match.group(first));
        int b = digits(match.group(second));
        List<Reading> readings = new ArrayList<>();
        if (yearFirst || a == b) {
            readings.add(new Reading(y, a, b, DateOrder.UNKNOWN));
        } else {
            readings.add(new Reading(y, a, b, DateOrder.MONTH_FIRST));
            readings.add(new Reading(y, b, a, DateOrder.DAY_FIRST));
        }
        readings.removeIf(reading -> !reading.exists());
        return readings;
    }

    private static int digits(String read) {
        return Integer.parseInt(read.replaceAll("[OQ]", "0")
                .replace(" ", "")
                .replaceAll("[IL|]", "1")
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2'));
    }

    private static char letter(char c) {
        String folded = FoldedText.fold(String.valueOf(c));
        if (!folded.isEmpty()) {
            return folded.charAt(0);
        }
        return c == '\u2013' || c == '\u2014' ? '-' : c == '\u00b7' || c == ':' ? '.' : c;
    }
}
