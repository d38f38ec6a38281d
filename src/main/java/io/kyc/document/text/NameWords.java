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
 * A name in words of {@code A-Z}.
 *
 * @param bare with marks dropped: {@code Müller} is {@code MULLER}
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

    /** Both sets of words, one after the other. */
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

    /** Words that are all particles stay: {@code LE}, {@code DO} and {@code VAN} are names, too. */
    private static List<String> without(List<String> words) {
        List<String> rest =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** {@code JR} or the like at the end. */
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

    /** Letter for letter, with spaces and hyphens not counting. */
    boolean sameLetters(NameWords other) {
        return String.join("", bare).equals(String.join("", other.bare));
    }

    /** As {@link #sameLetters}, where {@code Ü} may also stand as {@code UE} or as {@code U}. */
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

    /** Folded as often as possible: {@code Güell} may stand as {@code GUELL} or as {@code GUEELL}. */
    static String foldedWord(String word) {
        String folded =
                word.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A");
        return folded.equals(word) ? word : foldedWord(folded);
    }

    /** Whether every word of this is one of the other's, and there is one. */
    boolean isPartOf(NameWords other) {
        List<String> all = fold(other.icao);
        return !isEmpty() && all.containsAll(fold(icao));
    }

    /** Whether word by word this is the beginning of the other, fewer words included; initials too. */
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

    /** Whether words that are one letter only stand for the other's words, and all others are the same. */
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

    /** Whether both have six letters or more and one letter is put in, left out or another. */
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
