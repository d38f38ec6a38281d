package io.kyc.mrz;

import java.util.Locale;

/** Converts text from a reader to the letters of a zone. */
public final class MrzText {
    /** How many characters a line may have that no zone has, such as specks and rules. */
    private static final int MOST_FOREIGN = 2;

    private static final String FILLERS = "‹＜〈⟨≤≺({く";

    private MrzText() {}

    /**
     * A line in the letters of a zone and spaces; characters that readers take for a filler become {@code <}.
     *
     * @return empty when more than two characters are none of these
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
