package io.kyc.document.text;

import io.kyc.mrz.MrzCheckDigit;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares document numbers as they are read from print: with gaps, with words between series and digits
 * ({@code SERIA NZ NR 663682}), and with look-alike letters and digits confused.
 */
public final class PrintedNumber {
    private static final String LOOK_ALIKE = "OQDILJZSGB";
    private static final String DIGITS = "0001112568";
    private static final Pattern SIGNS = Pattern.compile("№|N[º°]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern GAPS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_GAP = Pattern.compile("^(NR|NO|N0)(?=[0-9])");
    /** Words before a number or its series, folded. */
    private static final Set<String> NAMES = Stream.of(
                    "NR NO NUM NUMBER NUMERO NUMER NUMMER NUMAR NUMARUL NUMARA NRO NOMOR BROJ BR CISLO STEVILKA SZAM SERIA SERIE SERIES SERIJA SERI SER"
                            .split(" "))
            .map(PrintedNumber::folded)
            .collect(Collectors.toUnmodifiableSet());

    private PrintedNumber() {}

    /** Whether a printed text is this number, apart from gaps, words like {@code NR} and look-alikes. */
    public static boolean isPrinted(String printed, String number) {
        String bare = bare(number);
        return !bare.isEmpty() && readings(printed).stream().anyMatch(reading -> isSame(reading, bare));
    }

    /** The letters and digits of a number, {@code A-Z0-9}. */
    public static String bare(String number) {
        return GAPS.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Its letters and digits, with and without words like {@code SERIA} and {@code NR}; empty if there are none. */
    public static List<String> readings(String printed) {
        return Stream.of(String.join("", words(printed)), withoutNames(printed))
                .map(PrintedNumber::bare)
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .toList();
    }

    /** The number without words that name it or its series. */
    public static String withoutNames(String printed) {
        return words(printed).stream()
                .filter(word -> !isName(word))
                .map(PrintedNumber::withoutName)
                .collect(Collectors.joining());
    }

    /** The words of a line in capitals without accents; {@code №} is the word {@code NO}, {@code Ø} the letter {@code O}. */
    public static List<String> words(String line) {
        String signs = SIGNS.matcher(line.toUpperCase(Locale.ROOT)).replaceAll(" NO ");
        String letters =
                MARKS.matcher(Normalizer.normalize(signs, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(letters.replace('Ø', 'O').replace("ẞ", "SS")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a word names a number or its series. */
    public static boolean isName(String word) {
        return NAMES.contains(folded(word));
    }

    /** A word without {@code NR} right before its digits. */
    public static String withoutName(String word) {
        return NO_GAP.matcher(word).replaceFirst("");
    }

    /** The number with digits in place of the letters that look like them, because readers of print confuse them. */
    public static String folded(String number) {
        StringBuilder folded = new StringBuilder();
        for (char c : number.toCharArray()) {
            folded.append(folded(c));
        }
        return folded.toString();
    }

    private static char folded(char c) {
        int at = LOOK_ALIKE.indexOf(c);
        return at < 0 ? c : DIGITS.charAt(at);
    }

    /** Whether the characters are the same, or look so alike that readers of print confuse them. */
    public static boolean isAlike(char one, char two) {
        return one == two || folded(one) == folded(two);
    }

    /**
     * Whether two bare numbers have the same characters, apart from those that a reader confuses and a check digit
     * tells apart.
     */
    public static boolean isSame(String one, String two) {
        return one.length() == two.length()
                && IntStream.range(0, one.length())
                        .allMatch(i -> one.charAt(i) == two.charAt(i)
                                || isSlip(one.substring(i, i + 1), two.substring(i, i + 1)));
    }

    private static boolean isSlip(String one, String two) {
        return folded(one).equals(folded(two)) && MrzCheckDigit.of(one) != MrzCheckDigit.of(two);
    }
}
