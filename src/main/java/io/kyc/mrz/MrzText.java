package io.kyc.mrz;

import java.util.Locale;

/** Text as a reader gives it. */
public final class MrzText {
    /** Other characters than those of a zone that a line may have: specks and rules. */
    private static final int MOST_FOREIGN = 2;

    private static final String FILLERS = "‹＜〈⟨≤≺({く";

    private MrzText() {}

    /**
     * A line in the letters of a zone and spaces, with what readers make of a filler as {@code <}.
     *
     * @return empty when more than two characters are neither
     */
    public static String letters(String line) {
        StringBuilder letters = new StringBuilder();
        int foreign = 0;
        for (char c : line.toUpperCase(Locale.ROOT).toCharArray()) {
            if (MrzCheckDigit.isMrz(c)) {
                letters.append(c);
            } else if (c == '«') {
                letters.append("<<");
            } else if (FILLERS.indexOf(c) >= 0) {
                letters.append('<');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                letters.append(' ');
            } else {
                foreign++;
            }
        }
        return foreign > MOST_FOREIGN ? "" : letters.toString();
    }
}
