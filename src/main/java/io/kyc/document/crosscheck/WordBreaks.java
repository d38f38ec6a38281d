package io.kyc.document.crosscheck;

import io.kyc.document.reading.FieldName;
import io.kyc.document.text.PersonName;
import io.kyc.mrz.MrzTransliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Breaks a printed name into words as the zone does. OCR splits and joins words of print, but the fillers of a zone are
 * clear. Letters, marks and hyphens stay as printed.
 *
 * @param zone the name in a verified zone; if it is empty, nothing changes
 */
record WordBreaks(Optional<PersonName> zone) {

    static WordBreaks of(Optional<PersonName> zone) {
        return new WordBreaks(zone);
    }

    /** The printed value with the zone's breaks. It stays as it is if its letters are not those of whole words of the zone. */
    String set(FieldName name, String printed) {
        if (zone.isEmpty()) {
            return printed;
        }
        return switch (name) {
            case LAST_NAME -> set(printed, words(zone.get().family())).orElse(printed);
            case FIRST_NAME, MIDDLE_NAME -> given(printed, words(zone.get().given()));
            default -> printed;
        };
    }

    /** Print may have the given names in one field or in two. */
    private static String given(String printed, List<String> words) {
        return Stream.iterate(words.size(), n -> n > 0, n -> n - 1)
                .flatMap(n -> Stream.of(words.subList(0, n), words.subList(words.size() - n, words.size())))
                .flatMap(some -> set(printed, some).stream())
                .findFirst()
                .orElse(printed);
    }

    private static List<String> words(String name) {
        String letters = MrzTransliteration.of(name);
        return letters.isEmpty() ? List.of() : List.of(letters.split("<"));
    }

    private static Optional<String> set(String printed, List<String> words) {
        List<Letter> letters = letters(printed);
        List<Integer> starts = new ArrayList<>();
        if (!match(letters, 0, String.join("", words), 0, starts, new HashSet<>())) {
            return Optional.empty();
        }
        Set<Integer> breaks = new HashSet<>();
        int end = 0;
        for (String word : words) {
            breaks.add(end);
            end += word.length();
        }
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            boolean breaksHere = starts.get(i) != last && breaks.contains(starts.get(i));
            text.append(letter.hyphenated ? "-" : breaksHere ? " " : "").append(letter.text);
            last = starts.get(i);
        }
        return Optional.of(text.toString());
    }

    /**
     * A printed letter.
     *
     * @param inZone its spellings in a zone, at least one
     * @param hyphenated whether a hyphen stands before it
     */
    private record Letter(String text, List<String> inZone, boolean hyphenated) {}

    private static List<Letter> letters(String printed) {
        List<Letter> letters = new ArrayList<>();
        boolean hyphenated = false;
        for (int c :
                Normalizer.normalize(printed, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.getType(c) == Character.DASH_PUNCTUATION) {
                hyphenated = !letters.isEmpty();
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                String text = Character.toString(c);
                String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                List<String> inZone = Stream.of(text, bare)
                        .map(MrzTransliteration::of)
                        .distinct()
                        .toList();
                letters.add(new Letter(text, inZone, hyphenated));
                hyphenated = false;
            }
        }
        return letters;
    }

    /** Whether the letters from this one on spell the zone's letters; adds the place where each letter starts. */
    private static boolean match(
            List<Letter> letters, int at, String zone, int from, List<Integer> starts, Set<List<Integer>> failed) {
        if (at == letters.size()) {
            return from == zone.length() && at > 0;
        }
        if (failed.contains(List.of(at, from))) {
            return false;
        }
        starts.add(from);
        for (String written : letters.get(at).inZone) {
            if (zone.startsWith(written, from)
                    && match(letters, at + 1, zone, from + written.length(), starts, failed)) {
                return true;
            }
        }
        starts.remove(starts.size() - 1);
        failed.add(List.of(at, from));
        return false;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "WordBreaks[***]";
    }
}
