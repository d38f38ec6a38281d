package io.kyc.document.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a line into words of letters {@code A-Z} and digits, without accents and in capitals. */
final class PrintedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");
    /** A shorter word with another letter is another word. */
    static final int SHORTEST_MISREAD = 6;

    private PrintedWords() {}

    static List<String> of(String line) {
        String upper = MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("ẞ", "SS")
                .replace("Þ", "TH")
                .replace("Đ", "D")
                .replace("Ð", "D")
                .replace("Æ", "AE")
                .replace("Œ", "OE");
        return Arrays.stream(BETWEEN.split(upper))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the word may be a reading of the known word: it is the same, or a long word with one wrong letter. */
    static boolean isLike(String read, String known) {
        if (read.equals(known)) {
            return true;
        }
        int shorter = Math.min(read.length(), known.length());
        if (shorter < SHORTEST_MISREAD || Math.abs(read.length() - known.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && read.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && read.charAt(read.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        return Math.max(read.length(), known.length()) - start - end <= 1;
    }
}
