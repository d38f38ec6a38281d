package io.kyc.mrz;

import java.util.List;

/** Characters that readers take for one another. */
final class MrzConfusion {
    private static final String LOOK_LIKE_DIGITS = "OQDILZSGB";
    private static final String THOSE_DIGITS = "000112568";
    private static final String LOOK_LIKE_LETTERS = "012568";
    private static final String THOSE_LETTERS = "OIZSGB";
    /** Pairs of different value modulo 10, so that a check digit tells which of the two it was. */
    private static final List<String> TOLD_APART = List.of("O0", "I1", "S5", "B8", "Z2");
    /** Characters of one value modulo 10 that look alike to some reader: to a check digit they are the same. */
    private static final List<String> SAME_VALUE = List.of("<KAU0", "6GQ", "8IS");

    private MrzConfusion() {}

    /** The digit that a letter looks like; anything else as it is. */
    static char digit(char c) {
        int at = LOOK_LIKE_DIGITS.indexOf(c);
        return at < 0 ? c : THOSE_DIGITS.charAt(at);
    }

    /** The letter that a digit looks like; anything else as it is. */
    static char letter(char c) {
        int at = LOOK_LIKE_LETTERS.indexOf(c);
        return at < 0 ? c : THOSE_LETTERS.charAt(at);
    }

    /** Those pairs, both ways round: {@code "O0"} stands for an O read where a 0 was printed. */
    static List<String> toldApart() {
        return TOLD_APART.stream()
                .flatMap(pair -> List.of(pair, "" + pair.charAt(1) + pair.charAt(0)).stream())
                .toList();
    }

    /** What else may have been printed without any check digit noticing; empty when nothing that looks alike. */
    static String sameValue(char c) {
        return SAME_VALUE.stream()
                .filter(group -> group.indexOf(c) >= 0)
                .map(group -> group.replace(String.valueOf(c), ""))
                .findFirst()
                .orElse("");
    }

    /** Whether a reader may have seen {@code read} where {@code printed} stands. */
    static boolean isLikely(char read, char printed) {
        return read == printed
                || sameValue(read).indexOf(printed) >= 0
                || digit(read) == printed
                || digit(printed) == read;
    }
}
