package io.kyc.document.page;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.document.text.NoExpiry;
import io.kyc.document.text.PrintedNumber;
import io.kyc.document.text.SpecimenWords;
import io.kyc.mrz.MrzTransliteration;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The print of one page outside its machine-readable zone. AnalyzeID takes a field from the zone if it does not find it
 * in print. Such a field would always agree with the zone, so fields are looked up here. Words must match as a whole:
 * the K of a number is not the surname K.
 *
 * @param lines as read, without lines of a zone and lines outside the page
 */
public record PrintedLines(List<WordLine> lines) {
    private static final Set<String> SEXES = Set.of("M", "F", "X");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILLER = Pattern.compile("[<‹«＜]");
    /** A line of a zone whose fillers were not read. */
    private static final Pattern DATA = Pattern.compile("(?=(?:[A-Z]*[0-9]){6})[A-Z0-9]{20,}");
    /** The largest number of words in a date, or in a number with gaps. */
    private static final int MOST_WORDS = 5;

    public PrintedLines {
        lines = List.copyOf(lines);
    }

    static PrintedLines of(List<Line> lines) {
        return new PrintedLines(lines.stream()
                .map(line -> line.text().reveal())
                .filter(line -> !isOfZone(line))
                .map(WordLine::of)
                .toList());
    }

    /**
     * A line, prepared once.
     *
     * @param text as read
     * @param words its bare words
     * @param transliterated the bare words of the same line in the letters of a zone
     */
    private record WordLine(String text, List<String> words, List<String> transliterated) {
        static WordLine of(String text) {
            return new WordLine(
                    text,
                    PrintedLines.words(text),
                    PrintedLines.words(Arrays.stream(text.split("\\s+"))
                            // Digits would be lost, because they have no counterpart.
                            .filter(word -> word.chars().noneMatch(Character::isDigit))
                            .map(word -> MrzTransliteration.of(word).replace('<', ' '))
                            .collect(Collectors.joining(" "))));
        }

        boolean has(String wanted) {
            return joins(words, wanted) || joins(transliterated, wanted);
        }

        /** Whether consecutive words, joined, are the wanted word: readers split words and join them. */
        private static boolean joins(List<String> words, String wanted) {
            for (int from = 0; from < words.size(); from++) {
                int length = 0;
                for (int to = from; to < words.size() && wanted.startsWith(words.get(to), length); to++) {
                    length += words.get(to).length();
                    if (length == wanted.length()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    static boolean isOfZone(String line) {
        return FILLER.matcher(line).find() || DATA.matcher(line).find();
    }

    /** Whether the print has a field's text, or at least each of its words. */
    boolean have(Field field) {
        String text = field.text().reveal();
        return has(text)
                || !field.isDate()
                        && !joined(text).isEmpty()
                        && Arrays.stream(text.split("\\s+"))
                                .filter(word -> !joined(word).isEmpty())
                                .allMatch(this::has);
    }

    /** All words as they were read. */
    Set<String> words() {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.text().strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the word is printed as a whole, in its own letters or in those of a zone. */
    public boolean haveWord(String word) {
        return has(word);
    }

    /** Whether the number is printed: consecutive words agree with it, apart from gaps and look-alikes. */
    public boolean haveNumber(String number) {
        return pieces().anyMatch(piece -> PrintedNumber.isPrinted(piece, number));
    }

    /** All days that are printed anywhere, whatever they mean. */
    public List<LocalDate> days(DayMonthOrder order, DateRole role, LocalDate today) {
        return pieces().filter(piece -> piece.chars().anyMatch(Character::isDigit))
                .flatMap(piece -> DocumentDate.parse(piece, order, role, today).candidates().stream())
                .distinct()
                .toList();
    }

    /** Whether a line says that the document does not expire. */
    public boolean sayNoExpiry() {
        return lines.stream().map(WordLine::text).anyMatch(NoExpiry::isSaidByLine);
    }

    /** The lines that consist of a sex only, in one language or two: {@code F}, {@code M/M}. */
    public Stream<String> sexes() {
        return lines.stream()
                .map(WordLine::words)
                .filter(words -> !words.isEmpty() && SEXES.containsAll(words))
                .flatMap(List::stream);
    }

    /** Whether a line calls the document a specimen and is not the value of a field. */
    public boolean callItSpecimen(List<Field> fields) {
        Set<String> values =
                fields.stream().map(field -> joined(field.text().reveal())).collect(Collectors.toSet());
        return lines.stream()
                .map(WordLine::text)
                .anyMatch(text -> SpecimenWords.areAllOf(text) && !values.contains(joined(text)));
    }

    private boolean has(String text) {
        String bare = joined(text);
        return !bare.isEmpty() && lines.stream().anyMatch(line -> line.has(bare));
    }

    private static String joined(String text) {
        return String.join("", words(text));
    }

    /** Letters and digits without accents, in capitals. Readers confuse some letters with digits. */
    private static List<String> words(String text) {
        String unmarked =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(unmarked.toUpperCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(PrintedNumber::folded)
                .toList();
    }

    /** One to five consecutive words of a line. */
    private Stream<String> pieces() {
        return lines.stream().flatMap(line -> {
            String[] words = line.text().strip().split("[\\s:]+");
            return IntStream.range(0, words.length)
                    .boxed()
                    .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(from + MOST_WORDS, words.length))
                            .mapToObj(to -> String.join(" ", Arrays.copyOfRange(words, from, to))));
        });
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PrintedLines[***]";
    }
}
