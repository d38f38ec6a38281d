package io.kyc.document.page;

import io.kyc.document.reading.DocumentText.Field;
import io.kyc.document.reading.DocumentText.Line;
import io.kyc.document.reading.FieldName;
import io.kyc.document.text.DateRole;
import io.kyc.document.text.DayMonthOrder;
import io.kyc.document.text.DocumentDate;
import io.kyc.document.text.NoExpiry;
import io.kyc.document.text.PrintedNumber;
import io.kyc.document.text.SpecimenWords;
import io.kyc.mrz.MrzTransliteration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FILLER = Pattern.compile("[<‹«＜]");
    /** A line of a zone whose fillers were not read. */
    private static final Pattern DATA = Pattern.compile("(?=(?:[A-Z]*[0-9]){6})[A-Z0-9]{20,}");
    /** The largest number of words in a date. */
    private static final int MOST_WORDS = 5;
    /** The smallest number of digits in a day and a short year. */
    private static final int LEAST_DIGITS = 3;
    /** A shorter number can appear by chance across two lines. */
    private static final int LEAST_NUMBER_OF_TWO_LINES = 7;

    private static final int LONGEST_SERIES = 2;
    private static final Pattern DIGITS_OF_NUMBER = Pattern.compile("^\\d{4}");

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
     * @param text as read, with its labels parted from their values
     * @param words its words in capitals without marks
     * @param transliterated the words of the same line in the letters of a zone
     */
    private record WordLine(String text, List<String> words, List<String> transliterated) {
        static WordLine of(String line) {
            String text = GluedLabels.parted(line);
            return new WordLine(
                    text,
                    PrintedNumber.words(text),
                    PrintedNumber.words(Arrays.stream(SPACES.split(text))
                            .map(WordLine::transliterated)
                            .collect(Collectors.joining(" "))));
        }

        /** A word with digits stays as it is, because digits have no counterpart. */
        private static String transliterated(String word) {
            return word.chars().anyMatch(Character::isDigit)
                    ? word
                    : MrzTransliteration.of(word).replace('<', ' ');
        }

        boolean has(String wanted) {
            return joins(words, wanted) || joins(transliterated, wanted);
        }

        /** Whether consecutive words, joined, are the wanted word: readers split words and join them. */
        private static boolean joins(List<String> words, String wanted) {
            for (int from = 0; from < words.size(); from++) {
                StringBuilder joined = new StringBuilder();
                for (int to = from; to < words.size() && joined.length() < wanted.length(); to++) {
                    joined.append(words.get(to));
                    if (isRead(joined, wanted) && !isSeries(words, to, wanted)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The same text apart from look-alikes. At least half must be the same: the 11 of a date is not the name Li. */
        private static boolean isRead(CharSequence read, String wanted) {
            int same = 0;
            for (int i = 0; i < wanted.length() && read.length() == wanted.length(); i++) {
                if (!PrintedNumber.isAlike(read.charAt(i), wanted.charAt(i))) {
                    return false;
                }
                same += read.charAt(i) == wanted.charAt(i) ? 1 : 0;
            }
            return read.length() == wanted.length() && 2 * same >= wanted.length();
        }

        /** Whether it is one or two letters before the digits of a number: these are its series, not a name. */
        private static boolean isSeries(List<String> words, int last, String wanted) {
            return wanted.length() <= LONGEST_SERIES
                    && wanted.chars().allMatch(Character::isLetter)
                    && last + 1 < words.size()
                    && DIGITS_OF_NUMBER.matcher(words.get(last + 1)).find();
        }

        /** Whether consecutive words are this number, with or without words like {@code NR}. */
        boolean hasNumber(String bare) {
            List<String> unnamed = words.stream()
                    .filter(word -> !PrintedNumber.isName(word))
                    .map(PrintedNumber::withoutName)
                    .toList();
            return isNumber(words, bare) || !unnamed.equals(words) && isNumber(unnamed, bare);
        }

        private static boolean isNumber(List<String> words, String bare) {
            for (int from = 0; from < words.size(); from++) {
                StringBuilder joined = new StringBuilder();
                for (int to = from; to < words.size() && joined.length() < bare.length(); to++) {
                    joined.append(words.get(to));
                    if (PrintedNumber.isSame(joined.toString(), bare)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** This line and the next one: readers split a row at a gap. */
        WordLine and(WordLine next) {
            return new WordLine(
                    text, Stream.of(words, next.words).flatMap(List::stream).toList(), List.of());
        }
    }

    static boolean isOfZone(String line) {
        return FILLER.matcher(line).find() || DATA.matcher(line).find();
    }

    /** Whether the print has a field's text, or at least each of its words. */
    boolean have(Field field) {
        String text = field.text().reveal();
        return has(text)
                || field.is(FieldName.DOCUMENT_NUMBER) && haveNumber(text)
                || !field.isDate()
                        && !joined(text).isEmpty()
                        && Arrays.stream(SPACES.split(text))
                                .filter(word -> !joined(word).isEmpty())
                                .allMatch(this::has);
    }

    /** All words as they were read. */
    Set<String> words() {
        return lines.stream()
                .flatMap(line -> Arrays.stream(SPACES.split(line.text().strip())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the word is printed as a whole, in its own letters or in those of a zone. */
    public boolean haveWord(String word) {
        return has(word);
    }

    /**
     * Whether the number is printed: consecutive words agree with it, apart from gaps, words like {@code NR} and
     * look-alikes. A number may begin at the end of one line and go on in the next.
     */
    public boolean haveNumber(String number) {
        String bare = PrintedNumber.bare(number);
        if (bare.isEmpty()) {
            return false;
        }
        return lines.stream().anyMatch(line -> line.hasNumber(bare))
                || bare.length() >= LEAST_NUMBER_OF_TWO_LINES
                        && IntStream.range(1, lines.size())
                                .anyMatch(
                                        i -> lines.get(i - 1).and(lines.get(i)).hasNumber(bare));
    }

    /** All days that are printed anywhere, whatever they mean. */
    public List<LocalDate> days(DayMonthOrder order, DateRole role, LocalDate today) {
        return pieces().filter(piece -> piece.chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
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
        return String.join("", PrintedNumber.words(text));
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
