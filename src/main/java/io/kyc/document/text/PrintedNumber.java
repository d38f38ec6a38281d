package io.kyc.document.text;

import io.kyc.mrz.MrzCheckDigit;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Compares document numbers as they are read from print: with gaps, and with look-alike letters and digits confused.
 */
public final class PrintedNumber {
    private static final String LOOK_ALIKE = "OQDILZSGB";
    private static final String DIGITS = "000112568";

    private PrintedNumber() {}

    /** Whether a printed text is this number, apart from gaps and look-alikes. */
    public static boolean isPrinted(String printed, String number) {
        return !bare(printed).isEmpty() && isSame(bare(printed), bare(number));
    }

    /** The letters and digits of a number, {@code A-Z0-9}. */
    public static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The number with digits in place of the letters that look like them, because readers of print confuse them. */
    public static String folded(String number) {
        StringBuilder folded = new StringBuilder();
        for (char c : number.toCharArray()) {
            int at = LOOK_ALIKE.indexOf(c);
            folded.append(at < 0 ? c : DIGITS.charAt(at));
        }
        return folded.toString();
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
