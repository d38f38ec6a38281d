package io.kyc.document.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what issuers print or encode in place of a date of expiry if there is none: {@code 01 01 9999} on Spanish
 * cards of holders over 70, {@code INDEF} and {@code MIL} on licences of the United States, {@code 99999999} in their
 * barcodes.
 */
public final class NoExpiry {
    private static final Pattern YEAR_9999 = Pattern.compile("(\\d{4}9999|9999\\d{4}|9999)");
    private static final Set<String> WORDS = Set.of(
            "INDEF",
            "INDEFINITE",
            "INDEFINITELY",
            "INDEFINIDA",
            "INDEFINIDO",
            "PERMANENT",
            "PERMANENTE",
            "NEVER",
            "UNLIMITED",
            "UNBEFRISTET",
            "UNBEGRENZT",
            "BEZTERMINOWO",
            "BEZTERMINOWY",
            "VITALICIA",
            "VITALICIO",
            "ILLIMITATA");
    /** Words that count only beside a label, because elsewhere they are names. */
    private static final Set<String> BESIDE_A_LABEL = Set.of("MIL", "NONE");

    private NoExpiry() {}

    /** Whether the value of a date of expiry says that there is none. */
    public static boolean isSaidBy(String value) {
        List<String> words = PrintedWords.of(value);
        return isSaidBy(words) || words.size() == 1 && BESIDE_A_LABEL.contains(words.get(0));
    }

    /** Whether a whole line says that there is no expiry: {@code 4b EXP INDEF}, {@code 01 01 9999}. */
    public static boolean isSaidByLine(String line) {
        List<String> words = PrintedWords.of(line);
        int label = words.lastIndexOf("EXP");
        return label >= 0 ? isSaidBy(String.join(" ", words.subList(label + 1, words.size()))) : isSaidBy(words);
    }

    private static boolean isSaidBy(List<String> words) {
        return words.size() == 1 && WORDS.contains(words.get(0))
                || YEAR_9999.matcher(String.join("", words)).matches() && words.size() <= 3;
    }
}
