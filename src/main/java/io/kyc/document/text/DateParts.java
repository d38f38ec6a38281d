package io.kyc.document.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The parts of a printed date.
 *
 * @param numbers its digits, in order
 * @param names its words, each with the months that it can mean; an unknown word has no months
 */
record DateParts(List<String> numbers, List<Set<Integer>> names) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    /** The characters of a date. A text with other characters is more than a date. */
    private static final Pattern WHOLE = Pattern.compile("[0-9\\p{L} ./,\\-|:·_\\\\'’]{6,60}");

    private static final Pattern BETWEEN = Pattern.compile("[^0-9\\p{L}]+");
    /** Words in a date that carry no meaning: "of", ordinals, words for year and day. */
    private static final Set<String> SILENT = Set.of(
            "DE", "DEL", "OF", "THE", "D", "ST", "ND", "RD", "TH", "ER", "M", "G", "GADA", "R", "ROKU", "РОКУ", "Р",
            "Г");

    private static final String READ_AS_DIGITS = "01568";
    private static final String THOSE_LETTERS = "OISGB";
    /** A shorter word with digits is the rest of a word in letters that the reader does not know. */
    private static final int SHORTEST_NAME = 3;

    DateParts {
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
    }

    /** Empty if the text has other characters than a date. */
    static Optional<DateParts> of(String text) {
        String folded = folded(text).replace('º', ' ').replace('ª', ' ').replace('°', ' ');
        if (!WHOLE.matcher(folded).matches()) {
            return Optional.empty();
        }
        DateParts parts = new DateParts(List.of(), List.of());
        for (String word : BETWEEN.split(folded)) {
            parts = word.isEmpty() || SILENT.contains(word) ? parts : parts.and(word(word));
        }
        return Optional.of(parts);
    }

    /** The text in capitals, without accents. */
    static String folded(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return DASHES.matcher(letters).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    private DateParts and(DateParts more) {
        List<String> allNumbers = new ArrayList<>(numbers);
        allNumbers.addAll(more.numbers);
        List<Set<Integer>> allNames = new ArrayList<>(names);
        allNames.addAll(more.names);
        return new DateParts(allNumbers, allNames);
    }

    private static DateParts word(String word) {
        if (word.chars().allMatch(DateParts::isDigit)) {
            return new DateParts(List.of(word), List.of());
        }
        if (word.chars().noneMatch(DateParts::isDigit)) {
            return new DateParts(List.of(), List.of(MonthName.months(word)));
        }
        return mixed(word);
    }

    /** A word of day, month and year without a gap ({@code 12SEP1996}), or with digits read for letters ({@code 0CT}). */
    private static DateParts mixed(String word) {
        int head = (int) word.chars().takeWhile(DateParts::isDigit).count();
        int tail = (int) new StringBuilder(word)
                .reverse()
                .chars()
                .takeWhile(DateParts::isDigit)
                .count();
        for (int from = head; from >= 0; from--) {
            for (int to = word.length() - tail; to <= word.length(); to++) {
                Set<Integer> months = months(word.substring(from, to));
                if (!months.isEmpty()) {
                    return new DateParts(digits(word, from, to), List.of(months));
                }
            }
        }
        String name = word.substring(head, word.length() - tail);
        boolean parted = name.chars().noneMatch(DateParts::isDigit)
                && (head == 0 || isDayOrYear(head))
                && (tail == 0 || isDayOrYear(tail) && tail > 1);
        if (parted && SILENT.contains(name)) {
            return new DateParts(digits(word, head, word.length() - tail), List.of());
        }
        // The digits of an unknown word may be misread letters: CI4 was printed as СІЧ.
        return parted && name.length() >= SHORTEST_NAME
                ? new DateParts(digits(word, head, word.length() - tail), List.of(Set.of()))
                : new DateParts(List.of(), List.of(Set.of()));
    }

    private static boolean isDayOrYear(int digits) {
        return digits <= 2 || digits == 4;
    }

    private static List<String> digits(String word, int from, int to) {
        List<String> digits = new ArrayList<>(List.of(word.substring(0, from), word.substring(to)));
        digits.removeIf(String::isEmpty);
        return digits;
    }

    private static Set<Integer> months(String name) {
        String letters = letters(name);
        Set<Integer> months = MonthName.months(letters);
        return months.isEmpty() && name.indexOf('1') >= 0 ? MonthName.months(letters(name.replace('1', 'L'))) : months;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : name.toCharArray()) {
            int at = READ_AS_DIGITS.indexOf(c);
            letters.append(at < 0 ? c : THOSE_LETTERS.charAt(at));
        }
        return letters.toString();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The months that all known names can mean; none if they contradict each other. */
    Set<Integer> months() {
        Set<Integer> months = new TreeSet<>();
        boolean first = true;
        for (Set<Integer> known : names) {
            if (first) {
                months.addAll(known);
            } else if (!known.isEmpty()) {
                months.retainAll(known);
            }
            first &= known.isEmpty();
        }
        return months;
    }
}
