package io.kyc.document.text;

import io.kyc.mrz.MrzTransliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Corrects names that a reader of print misread because it does not know a letter: it reads {@code ẞ} as B and {@code Þ}
 * as P. A verified zone spells such a letter out (ICAO 9303-3, section 6), so it tells which one was printed. Digits that
 * look like letters are corrected in the same way, also by a barcode: {@code 0'MALLEY}.
 */
public final class ReadLetters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** The letters of a zone, and how readers of print misread the letter that they stand for. */
    private static final Map<String, String> READ_AS = Map.of(
            "SS", "B 8", "TH", "P B", "OE", "0 Q CE", "O", "0", "I", "1", "L", "1", "S", "5", "B", "8", "G", "6");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])['’‘`´](?=\\p{L})");
    /** With more differences it is another word. */
    private static final int MOST_SLIPS = 2;

    private ReadLetters() {}

    /**
     * The printed name. Words that can be misread words of the other source are replaced by these.
     *
     * @param printed the name as it was read
     * @param sure the name in a verified zone, or in a barcode
     */
    public static PersonName in(PersonName printed, PersonName sure) {
        List<String> words = new ArrayList<>(NameWords.of(sure.family()).icao());
        words.addAll(NameWords.of(sure.given()).icao());
        return new PersonName(in(printed.family(), words), in(printed.given(), words), printed.mayBeCut());
    }

    private static String in(String printed, List<String> words) {
        return PrintedAtoms.of(APOSTROPHE.matcher(printed).replaceAll("")).atoms().stream()
                .map(atom -> words.contains(MrzTransliteration.of(atom.text()))
                        ? atom.text()
                        : words.stream()
                                .filter(word -> isReadFor(letters(atom.text()), word))
                                .findFirst()
                                .orElse(atom.text()))
                .collect(Collectors.joining(" "));
    }

    /** Letters as a zone spells them, and digits as they are. */
    private static String letters(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFC).toUpperCase(Locale.ROOT))
                .replaceAll("")
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Character.isDigit(letter.codePointAt(0)) ? letter : MrzTransliteration.of(letter))
                .collect(Collectors.joining());
    }

    private static boolean isReadFor(String read, String word) {
        int slips = Math.min(MOST_SLIPS, word.length() / 2);
        return isReadFor(read, 0, word, 0, slips)
                || isReadFor(NameWords.foldedWord(read), 0, NameWords.foldedWord(word), 0, slips);
    }

    private static boolean isReadFor(String read, int at, String word, int from, int slips) {
        if (at == read.length() || from == word.length()) {
            return at == read.length() && from == word.length();
        }
        if (read.charAt(at) == word.charAt(from) && isReadFor(read, at + 1, word, from + 1, slips)) {
            return true;
        }
        return slips > 0
                && READ_AS.entrySet().stream()
                        .filter(letter -> word.startsWith(letter.getKey(), from))
                        .anyMatch(letter -> List.of(letter.getValue().split(" ")).stream()
                                .filter(seen -> read.startsWith(seen, at))
                                .anyMatch(seen -> isReadFor(
                                        read,
                                        at + seen.length(),
                                        word,
                                        from + letter.getKey().length(),
                                        slips - 1)));
    }
}
