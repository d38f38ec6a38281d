package io.kyc.document;

import io.kyc.decision.Agreement;
import java.util.Locale;
import java.util.Optional;

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
     * @param printed as printed
     * @param other of a source in which a slip of the reader would not go unnoticed
     * @param alike what else that source has and could be taken for the number, the personal number for example
     */
    static Agreement agreement(Optional<String> printed, Optional<String> other, String alike) {
        String one = printed.map(DocumentNumber::bare).orElse("");
        String two = other.map(DocumentNumber::bare).orElse("");
        if (one.isEmpty() || two.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (folded(one).equals(folded(two))) {
            return Agreement.AGREES;
        }
        if (isPart(one, two) || isPart(two, one)) {
            return Agreement.PARTLY;
        }
        boolean anotherNumber =
                one.length() >= LEAST_PART && folded(bare(alike)).contains(folded(one));
        return anotherNumber ? Agreement.UNKNOWN : Agreement.DIFFERS;
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
        String one = folded(part);
        String two = folded(whole);
        return one.length() >= LEAST_PART
                && two.length() - one.length() <= MOST_LEFT_OUT
                && (two.startsWith(one) || two.endsWith(one));
    }
}
