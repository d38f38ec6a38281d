package io.kyc.document.text;

import io.kyc.mrz.MrzTransliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name as words of {@code A-Z}.
 *
 * @param bare without accents: {@code Müller} is {@code MULLER}
 * @param icao by ICAO's tables: {@code MUELLER}
 */
record NameWords(List<String> bare, List<String> icao) {
    private static final Set<String> PARTICLES = Set.of(
            "VAN", "DER", "DEN", "DE", "LA", "LAS", "LOS", "LE", "LES", "DU", "DES", "DI", "DA", "DO", "DOS", "DAS",
            "DEL", "DELLA", "DELLO", "VON", "VOM", "ZU", "ZUM", "ZUR", "TER", "TEN", "TE", "T", "S", "AF", "AV", "AL",
            "EL", "BIN", "BINT", "IBN", "BEN", "ABU", "Y", "E", "I", "MC", "ST");
    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "JNR", "SNR", "II", "III", "IV");

    static NameWords of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("Ø", "O")
                .replace("Æ", "AE")
                .replace("Œ", "OE");
        List<String> icao = words(name);
        List<String> words = words(bare);
        return new NameWords(words.size() == icao.size() ? words : icao, icao);
    }

    private static List<String> words(String name) {
        String letters = MrzTransliteration.of(name.replaceAll("[,.]", " "));
        return letters.isEmpty() ? List.of() : List.of(letters.split("<"));
    }

    boolean isEmpty() {
        return icao.isEmpty();
    }

    int size() {
        return icao.size();
    }

    /** The words of both. */
    NameWords and(NameWords more) {
        return new NameWords(joined(bare, more.bare), joined(icao, more.icao));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    NameWords sorted() {
        return new NameWords(
                bare.stream().sorted().toList(), icao.stream().sorted().toList());
    }

    NameWords withoutParticles() {
        return new NameWords(without(bare), without(icao));
    }

    /**
     * The words without particles. If all words are particles, all of them stay: {@code LE}, {@code DO} and {@code VAN}
     * are names as well.
     */
    private static List<String> without(List<String> words) {
        List<String> rest =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** A suffix at the end, such as {@code JR}. */
    Optional<String> suffix() {
        return icao.size() > 1 && SUFFIXES.contains(last(icao)) ? Optional.of(last(icao)) : Optional.empty();
    }

    NameWords withoutSuffix() {
        return suffix().isEmpty()
                ? this
                : new NameWords(bare.subList(0, bare.size() - 1), icao.subList(0, icao.size() - 1));
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** Whether all letters are the same; spaces and hyphens do not count. */
    boolean sameLetters(NameWords other) {
        return String.join("", bare).equals(String.join("", other.bare));
    }

    /** As {@link #sameLetters}, where {@code Ü} may also be written {@code UE} or {@code U}. */
    boolean sameByTables(NameWords other) {
        return sameLetters(other)
                || String.join("", icao).equals(String.join("", other.icao))
                || folded(icao).equals(folded(other.icao));
    }

    private static List<String> fold(List<String> words) {
        return words.stream().map(NameWords::foldedWord).toList();
    }

    private static String folded(List<String> words) {
        return foldedWord(String.join("", words));
    }

    /** The word in its most folded form: {@code Güell} may be written {@code GUELL} or {@code GUEELL}. */
    static String foldedWord(String word) {
        String folded = word.replace("AE", "A")
                .replace("OE", "O")
                .replace("UE", "U")
                .replace("AA", "A")
                .replace("UXX", "U")
                .replace("NXX", "N");
        return folded.equals(word) ? word : foldedWord(folded);
    }

    /** Whether there are words and every one of them is also a word of the other name. */
    boolean isPartOf(NameWords other) {
        List<String> all = fold(other.icao);
        return !isEmpty() && all.containsAll(fold(icao));
    }

    /** Whether each word is the beginning of the other name's word, also if there are fewer words or initials. */
    boolean startsWordsOf(NameWords other) {
        List<String> mine = fold(icao);
        List<String> theirs = fold(other.icao);
        if (mine.isEmpty() || mine.size() > theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!theirs.get(i).startsWith(mine.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether words of one letter are initials of the other name's words, and all other words are the same. */
    boolean abbreviates(NameWords other) {
        List<String> mine = fold(icao);
        List<String> theirs = fold(other.icao);
        if (mine.isEmpty() || mine.size() > theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            boolean initial = mine.get(i).length() == 1 && theirs.get(i).startsWith(mine.get(i));
            if (!initial && !mine.get(i).equals(theirs.get(i))) {
                return false;
            }
        }
        return mine.stream().anyMatch(word -> word.length() == 1);
    }

    /** Whether both have six letters or more and one letter is added, missing or different. */
    boolean differsByOneLetter(NameWords other) {
        String mine = String.join("", icao);
        String theirs = String.join("", other.icao);
        if (Math.min(mine.length(), theirs.length()) < 6 || Math.abs(mine.length() - theirs.length()) > 1) {
            return false;
        }
        int start = Arrays.mismatch(mine.toCharArray(), theirs.toCharArray());
        int end = 0;
        while (end < Math.min(mine.length(), theirs.length()) - start
                && mine.charAt(mine.length() - 1 - end) == theirs.charAt(theirs.length() - 1 - end)) {
            end++;
        }
        return start >= 0 && Math.max(mine.length(), theirs.length()) - start - end <= 1;
    }
}
