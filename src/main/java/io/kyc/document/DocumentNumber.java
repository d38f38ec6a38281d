package io.kyc.document;

import io.kyc.decision.Agreement;
import io.kyc.mrz.MrzCheckDigit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares document numbers as two sources have them. */
final class DocumentNumber {
    private static final String LOOK_ALIKE = "OQDILZSGB";
    private static final String DIGITS = "000112568";
    /** A shorter number is in others by chance. */
    private static final int LEAST_PART = 6;
    /** A zone and a card leave out a check digit, a letter of the series, or what their field has no room for. */
    private static final int MOST_LEFT_OUT = 4;

    private DocumentNumber() {}

    /**
     * @param printed as printed; it may have more than the other at one end, and where it has less, a part of it is covered
     * @param other of a source in which a slip of the reader would not go unnoticed
     * @param alike what else that source has and could be taken for the number, the personal number for example
     */
    static Agreement agreement(Optional<String> printed, Optional<String> other, String alike) {
        String one = printed.map(DocumentNumber::bare).orElse("");
        String two = other.map(DocumentNumber::bare).orElse("");
        if (one.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        if (two.isEmpty()) {
            return Agreement.NOT_SAID;
        }
        if (isSame(one, two) || isPart(two, one)) {
            return Agreement.AGREES;
        }
        boolean anotherNumber =
                one.length() >= LEAST_PART && folded(bare(alike)).contains(folded(one));
        return isPart(one, two) || anotherNumber ? Agreement.NOT_PRINTED : Agreement.DIFFERS;
    }

    /** Whether a printed text is this number, gaps and look-alikes aside. */
    static boolean isPrinted(String printed, String number) {
        return !bare(printed).isEmpty() && isSame(bare(printed), bare(number));
    }

    private static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Readers of print take these letters for digits, and the other way round. */
    static String folded(String number) {
        StringBuilder folded = new StringBuilder();
        for (char c : number.toCharArray()) {
            int at = LOOK_ALIKE.indexOf(c);
            folded.append(at < 0 ? c : DIGITS.charAt(at));
        }
        return folded.toString();
    }

    private static boolean isPart(String part, String whole) {
        int more = whole.length() - part.length();
        return part.length() >= LEAST_PART
                && more > 0
                && more <= MOST_LEFT_OUT
                && (isSame(part, whole.substring(0, part.length())) || isSame(part, whole.substring(more)));
    }

    /** Character by character the same, or what a reader of print takes for it and a check digit tells from it. */
    private static boolean isSame(String one, String two) {
        return one.length() == two.length()
                && IntStream.range(0, one.length())
                        .allMatch(i -> one.charAt(i) == two.charAt(i)
                                || isSlip(one.substring(i, i + 1), two.substring(i, i + 1)));
    }

    private static boolean isSlip(String one, String two) {
        return folded(one).equals(folded(two)) && MrzCheckDigit.of(one) != MrzCheckDigit.of(two);
    }
}
