package io.kyc.mrz;

import java.util.List;

/** Knows the characters that readers confuse. */
final class MrzConfusion {
    private static final String LOOK_LIKE_DIGITS = "OQDILZSGB";
    private static final String THOSE_DIGITS = "000112568";
    private static final String LOOK_LIKE_LETTERS = "012568";
    private static final String THOSE_LETTERS = "OIZSGB";
    /** Pairs with different values modulo 10, so that a check digit shows which one was printed. */
    private static final List<String> TOLD_APART = List.of("O0", "I1", "S5", "B8", "Z2");
    /** Look-alikes with the same value modulo 10, which a check digit cannot distinguish. */
    private static final List<String> SAME_VALUE = List.of("<KAU0", "6GQ", "8IS");

    private MrzConfusion() {}

    /** The digit that a letter looks like; any other character unchanged. */
    static char digit(char c) {
        int at = LOOK_LIKE_DIGITS.indexOf(c);
        return at < 0 ? c : THOSE_DIGITS.charAt(at);
    }

    /** The letter that a digit looks like; any other character unchanged. */
    static char letter(char c) {
        int at = LOOK_LIKE_LETTERS.indexOf(c);
        return at < 0 ? c : THOSE_LETTERS.charAt(at);
    }

    /**
     * The pairs with different values in both directions: {@code "O0"} means that an O was read where a 0 was printed.
     */
    static List<String> toldApart() {
        return TOLD_APART.stream()
                .flatMap(pair -> List.of(pair, "" + pair.charAt(1) + pair.charAt(0)).stream())
                .toList();
    }

    /**
     * The other characters that may have been printed without any check digit noticing; empty if there is no such
     * look-alike.
     */
    static String sameValue(char c) {
        return SAME_VALUE.stream()
                .filter(group -> group.indexOf(c) >= 0)
                .map(group -> group.replace(String.valueOf(c), ""))
                .findFirst()
                .orElse("");
    }

    /** Whether a reader may have read {@code read} where {@code printed} was printed. */
    static boolean isLikely(char read, char printed) {
        return read == printed
                || sameValue(read).indexOf(printed) >= 0
                || digit(read) == printed
                || digit(printed) == read;
    }
}
