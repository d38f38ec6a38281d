package io.kyc.local.textract;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text reduced to characters that survive printing and reading: upper-case letters without accents, and digits.
 * Spaces and punctuation are removed, because readers drop or invent them.
 *
 * @param letters {@code A-Z 0-9} only
 * @param origins for each letter its index in the original text
 */
record FoldedText(String letters, int[] origins) {

    static FoldedText of(String text) {
        StringBuilder letters = new StringBuilder();
        int[] origins = new int[text.length() * 4 + 4];
        for (int i = 0; i < text.length(); i++) {
            String folded = foldCharacter(text.charAt(i));
            for (int k = 0; k < folded.length() && letters.length() < origins.length; k++) {
                origins[letters.length()] = i;
                letters.append(folded.charAt(k));
            }
        }
        return new FoldedText(letters.toString(), Arrays.copyOf(origins, letters.length()));
    }

    /** Only the letters of {@link #of}. */
    static String fold(String text) {
        return of(text).letters();
    }

    /** The index in the original text just after the letter before {@code end}; 0 when there is none. */
    int originEnd(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }

    private static String foldCharacter(char c) {
        if (c < 0x80) {
            return isKept(c) ? String.valueOf(Character.toUpperCase(c)) : "";
        }
        switch (c) {
            case 'ß':
                return "SS";
            case 'Ø', 'ø':
                return "O";
            case 'Æ', 'æ':
                return "AE";
            case 'Œ', 'œ':
                return "OE";
            case 'Ł', 'ł':
                return "L";
            case 'Đ', 'đ', 'Ð', 'ð':
                return "D";
            case 'ı':
                return "I";
            case 'º', '°', 'ª':
                return ""; // Readers may drop the small letter of "n°", so it never counts.
            default:
                StringBuilder kept = new StringBuilder();
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                        .chars()
                        .filter(d -> d < 0x80 && isKept((char) d))
                        .forEach(d -> kept.append(Character.toUpperCase((char) d)));
                return kept.toString();
        }
    }

    private static boolean isKept(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
