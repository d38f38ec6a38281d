package io.kyc.local.textract;

import io.kyc.mrz.MrzTransliteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares printed names with names of a machine-readable zone, and splits them. */
final class NameText {
    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "JNR", "SNR");

    private static final String DIGITS = "015862";
    private static final String LETTERS = "OISBGZ";
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=[^ ,]*\\p{L})(?=[^ ,]*[0-9])[^ ,]+");

    private NameText() {}

    /** The words of a name; {@code suffix} is empty when there is none. */
    record Parts(List<String> words, String suffix) {}

    /**
     * Whether both are the same name. A printed {@code Ü} is {@code UE} in a zone, and readers read a {@code U}; all
     * three count as equal.
     *
     * @param mayBeCut whether the zone's name may have been cut, so that only its beginning counts
     */
    static boolean isSame(String printed, String inZone, boolean mayBeCut) {
        String zone = plain(FoldedText.fold(inZone));
        return List.of(FoldedText.fold(printed), FoldedText.fold(MrzTransliteration.of(printed))).stream()
                .map(NameText::plain)
                .anyMatch(name -> name.equals(zone) || mayBeCut && zone.length() >= 6 && name.startsWith(zone));
    }

    /** A whole name taken apart; either may be empty. */
    record Split(String family, String given) {}

    /**
     * The two parts of a printed name that are those of a zone, in either order, with or without the spaces between words.
     *
     * @param family of the zone, or empty
     * @param given of the zone, or empty
     * @param mayBeCut as in {@link #isSame}
     */
    static Optional<Split> split(String printed, String family, String given, boolean mayBeCut) {
        String name = printed.strip();
        for (int at = 0; at <= name.length(); at++) {
            String first = trimmed(name.substring(0, at));
            String rest = trimmed(name.substring(at));
            if (matches(first, family, mayBeCut) && matches(rest, given, mayBeCut)) {
                return Optional.of(new Split(respaced(first, family), respaced(rest, given)));
            }
            if (matches(first, given, mayBeCut) && matches(rest, family, mayBeCut)) {
                return Optional.of(new Split(respaced(rest, family), respaced(first, given)));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String printed, String inZone, boolean mayBeCut) {
        return inZone.isEmpty() ? printed.isEmpty() : !printed.isEmpty() && isSame(printed, inZone, mayBeCut);
    }

    private static String trimmed(String part) {
        return part.replaceAll("^[ ,]+|[ ,]+$", "");
    }

    /** Whether they differ only by letters that a reader may misread: one letter in five to ten, two in more. */
    static boolean isNear(String printed, String inZone) {
        String name = plain(FoldedText.fold(printed));
        String zone = plain(FoldedText.fold(inZone));
        int allowed =
                Math.min(name.length(), zone.length()) >= 11 ? 2 : Math.min(name.length(), zone.length()) >= 5 ? 1 : 0;
        return Math.abs(name.length() - zone.length()) <= allowed && EditDistance.between(name, zone) <= allowed;
    }

    /** The printed name, with spaces inserted where the zone has them and the reader dropped them. */
    static String respaced(String printed, String inZone) {
        FoldedText folded = FoldedText.of(printed);
        if (!folded.letters().equals(FoldedText.fold(inZone))) {
            return printed;
        }
        StringBuilder text = new StringBuilder(printed);
        int letters = folded.letters().length();
        String[] words = inZone.split(" ");
        for (int i = words.length - 1; i > 0; i--) {
            letters -= words[i].length();
            int at = folded.origins()[letters];
            if (at > 0 && Character.isLetterOrDigit(printed.charAt(at - 1))) {
                text.insert(at, ' ');
            }
        }
        return text.toString();
    }

    /** The parts between spaces and commas; at least one word for a name with a letter. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("[ ,]+")));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** The words of a name, without a suffix such as {@code JR} at its end. */
    static Parts parts(String name) {
        List<String> words = words(name);
        int last = words.size() - 1;
        if (last > 0 && SUFFIXES.contains(FoldedText.fold(words.get(last)))) {
            return new Parts(words.subList(0, last), words.get(last));
        }
        return new Parts(words, "");
    }

    /** The name with letters for digits that look like them, in words that have letters: {@code 0'MALLEY}. */
    static String lettered(String name) {
        return LETTERS_AND_DIGITS.matcher(name).replaceAll(word -> {
            StringBuilder letters = new StringBuilder(word.group());
            for (int i = 0; i < letters.length(); i++) {
                int digit = DIGITS.indexOf(letters.charAt(i));
                letters.setCharAt(i, digit < 0 ? letters.charAt(i) : LETTERS.charAt(digit));
            }
            return Matcher.quoteReplacement(letters.toString());
        });
    }

    private static String plain(String folded) {
        return folded.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A");
    }
}
