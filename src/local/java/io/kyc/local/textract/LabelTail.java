package io.kyc.local.textract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the rest of a label after its known words: a translation, a note in brackets, or the form of a date. */
final class LabelTail {
    private static final Pattern NOISE = Pattern.compile("[DMYJATG]{6,10}|[0-9A-D]?");
    private static final Pattern BRACKET = Pattern.compile("^[^\\p{L}\\p{N}]*\\(([^)]{0,14})\\)?");

    private final String text;

    LabelTail(String text) {
        this.text = text;
    }

    /** The real end of the label that was found from {@code start} to {@code end}. */
    int end(Label label, int start, int end) {
        return skipNoise(skipTranslation(label, start, end));
    }

    /** Skips words after a slash, which are the label in a language that the lexicon does not know, up to the value. */
    private int skipTranslation(Label label, int start, int end) {
        String rest = text.substring(end);
        if (!rest.matches("^[ .)]*[/|].*")) {
            return end;
        }
        boolean lowerCaseLabel = !isUpper(text.substring(start, end));
        int at = end;
        while (at < text.length()) {
            int wordEnd = at;
            while (wordEnd < text.length() && text.charAt(wordEnd) != ' ') {
                wordEnd++;
            }
            String word = text.substring(at, wordEnd);
            boolean digits = word.chars().anyMatch(Character::isDigit) && label.kind() != ValueKind.NAME;
            boolean beginsValue =
                    lowerCaseLabel && isUpper(word) && FoldedText.fold(word).length() > 1 && !word.startsWith("/");
            if (digits || beginsValue) {
                return at;
            }
            if (word.endsWith(":")) {
                return wordEnd;
            }
            at = wordEnd + 1;
        }
        return text.length();
    }

    /** Skips a note in brackets or the form of a date: {@code (1)}, {@code (MM/DD/YYYY)}. */
    private int skipNoise(int end) {
        String rest = text.substring(end);
        var bracket = BRACKET.matcher(rest);
        if (bracket.find() && NOISE.matcher(FoldedText.fold(bracket.group(1))).matches()) {
            return end + bracket.end();
        }
        return NOISE.matcher(FoldedText.fold(rest)).matches()
                        && FoldedText.fold(rest).length() >= 6
                ? text.length()
                : end;
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
