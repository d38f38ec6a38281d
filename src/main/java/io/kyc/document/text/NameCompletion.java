package io.kyc.document.text;

import io.kyc.mrz.MrzTransliteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Completes a name of a verified zone or of a barcode word by word with print that agrees: accents, hyphens, apostrophes,
 * and what was cut. The zone or barcode decides which words the name has, which belong to the family name, and where a
 * word ends.
 */
public final class NameCompletion {
    /** At most so many words of one source are a single word in the other. */
    private static final int MOST_GLUED = 4;

    private final PersonName vouched;
    private final List<PrintedAtoms.Atom> print = new ArrayList<>();
    /** The part of the print that each of its words comes from. */
    private final List<Integer> parts = new ArrayList<>();

    private final Set<Integer> used = new HashSet<>();

    private NameCompletion(PersonName vouched, List<String> printed) {
        this.vouched = vouched;
        for (int part = 0; part < printed.size(); part++) {
            List<PrintedAtoms.Atom> atoms = PrintedAtoms.of(printed.get(part)).atoms();
            print.addAll(atoms);
            parts.addAll(Collections.nCopies(atoms.size(), part));
        }
    }

    /**
     * A word of the completed name.
     *
     * @param text with what separates it from the word before
     * @param part the part of the print that has this text; empty if none has
     */
    public record Word(String text, Optional<Integer> part) {
        /** Masked. */
        @Override
        public String toString() {
            return "Word[***]";
        }
    }

    /**
     * The completed name.
     *
     * @param family in order
     * @param given in order
     * @param unused the parts of the print with words that are not in the name
     */
    public record Completed(List<Word> family, List<Word> given, Set<Integer> unused) {
        public Completed {
            family = List.copyOf(family);
            given = List.copyOf(given);
            unused = Set.copyOf(unused);
        }

        /** The words as one text. */
        public static String text(List<Word> words) {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.text()));
            return text.toString().strip();
        }
    }

    /**
     * @param vouched the name of a verified zone or of a barcode
     * @param family the parts of the print beside labels of the family name; as they are counted, those of the given names follow
     * @param given those beside labels of given names
     */
    public static Completed of(PersonName vouched, List<String> family, List<String> given) {
        List<String> printed = new ArrayList<>(family);
        printed.addAll(given);
        return new NameCompletion(vouched, printed).completed(family.size());
    }

    private Completed completed(int firstGiven) {
        List<Word> family = words(PrintedAtoms.of(vouched.family()).atoms());
        List<Word> given = words(PrintedAtoms.of(vouched.given()).atoms());
        boolean agrees = !used.isEmpty()
                && Stream.of(family, given)
                        .flatMap(List::stream)
                        .allMatch(word -> word.part().isPresent());
        if (vouched.mayBeCut() && agrees) {
            boolean familyBesideIts = isOf(family, 0, firstGiven) && isOf(given, firstGiven, Integer.MAX_VALUE);
            if (familyBesideIts) {
                append(family, 0, firstGiven);
            }
            append(given, familyBesideIts ? firstGiven : last(given), Integer.MAX_VALUE);
        }
        Set<Integer> unused = new HashSet<>();
        IntStream.range(0, print.size()).filter(i -> !used.contains(i)).forEach(i -> unused.add(parts.get(i)));
        return new Completed(family, given, unused);
    }

    private static boolean isOf(List<Word> words, int fromPart, int toPart) {
        return words.stream().flatMap(word -> word.part().stream()).allMatch(p -> p >= fromPart && p < toPart);
    }

    private static int last(List<Word> words) {
        return words.stream()
                .flatMap(word -> word.part().stream())
                .max(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
    }

    /** Adds the printed words that a cut name lacks. */
    private void append(List<Word> words, int fromPart, int toPart) {
        for (int i = 0; i < print.size(); i++) {
            boolean after = parts.get(i) > fromPart || words.isEmpty() || i > 0 && used.contains(i - 1);
            if (!used.contains(i) && parts.get(i) >= fromPart && parts.get(i) < toPart && after) {
                used.add(i);
                String before = print.get(i).before().isEmpty() && !words.isEmpty()
                        ? " "
                        : print.get(i).before();
                words.add(new Word(before + print.get(i).text(), Optional.of(parts.get(i))));
            }
        }
    }

    private List<Word> words(List<PrintedAtoms.Atom> atoms) {
        List<Word> words = new ArrayList<>();
        int next = 0;
        int last = -1;
        boolean follows = false;
        while (next < atoms.size()) {
            Optional<Found> found = found(atoms, next, last);
            if (found.isPresent()) {
                Found as = found.get();
                follows = follows && as.from() == last + 1 && parts.get(last).equals(parts.get(as.from()));
                words.addAll(completed(atoms.subList(next, next + as.words()), as, follows));
                IntStream.range(as.from(), as.to()).forEach(used::add);
                last = as.to() - 1;
            } else {
                words.add(own(atoms.get(next)));
            }
            follows = found.isPresent();
            next += found.map(Found::words).orElse(1);
        }
        return words;
    }

    private static Word own(PrintedAtoms.Atom atom) {
        return new Word(atom.before() + atom.text(), Optional.empty());
    }

    /**
     * Words of the name that were found in the print.
     *
     * @param words number of words of the name
     * @param from index of the first word of the print
     * @param to index after the last one
     * @param cut whether the print has a longer word
     */
    private record Found(int words, int from, int to, boolean cut) {}

    private Optional<Found> found(List<PrintedAtoms.Atom> atoms, int at, int last) {
        // Start after the word found before, because a name may have the same word twice.
        List<Integer> starts = new ArrayList<>();
        starts.add(last + 1);
        IntStream.range(0, print.size()).filter(i -> i != last + 1).forEach(starts::add);
        for (int glued = 1; glued <= MOST_GLUED; glued++) {
            for (int from : starts) {
                for (Found found :
                        List.of(new Found(1, from, from + glued, false), new Found(glued, from, from + 1, false))) {
                    if (isFree(found) && at + found.words() <= atoms.size() && isSame(atoms, at, found)) {
                        return Optional.of(found);
                    }
                }
            }
        }
        String word = MrzTransliteration.of(atoms.get(at).text());
        boolean mayBeCut = vouched.mayBeCut() || word.length() == 1;
        return starts.stream()
                .map(from -> new Found(1, from, from + 1, true))
                .filter(found -> mayBeCut
                        && isFree(found)
                        && !word.isEmpty()
                        && isCut(word, print.get(found.from()).text()))
                .findFirst();
    }

    private boolean isFree(Found found) {
        return found.to() <= print.size()
                && IntStream.range(found.from(), found.to()).noneMatch(used::contains)
                && parts.get(found.from()).equals(parts.get(found.to() - 1));
    }

    private boolean isSame(List<PrintedAtoms.Atom> atoms, int at, Found found) {
        NameWords mine = NameWords.of(text(atoms.subList(at, at + found.words())));
        NameWords printed = NameWords.of(text(print.subList(found.from(), found.to())));
        return !mine.isEmpty() && mine.sameByTables(printed);
    }

    private static boolean isCut(String word, String printed) {
        NameWords words = NameWords.of(printed);
        return words.size() == 1
                && (isBeginning(word, words.icao().get(0))
                        || isBeginning(word, words.bare().get(0)));
    }

    private static boolean isBeginning(String word, String printed) {
        return printed.length() > word.length() && printed.startsWith(word);
    }

    private static String text(List<PrintedAtoms.Atom> atoms) {
        StringBuilder text = new StringBuilder();
        atoms.forEach(atom -> text.append(atom.text()));
        return text.toString();
    }

    private List<Word> completed(List<PrintedAtoms.Atom> own, Found found, boolean follows) {
        String parting = parting(own.get(0).before(), print.get(found.from()).before(), follows);
        String rest = joined(found);
        if (own.size() == 1) {
            return List.of(word(parting, rest, own.get(0).text(), found));
        }
        List<Word> words = new ArrayList<>();
        for (PrintedAtoms.Atom atom : own) {
            String start = beginning(rest, atom.text());
            rest = rest.substring(start.length());
            words.add(word(words.isEmpty() ? parting : atom.before(), start, atom.text(), found));
        }
        return rest.isEmpty() ? words : own.stream().map(NameCompletion::own).toList();
    }

    /** What separates two words: a hyphen or an apostrophe in print goes before a space. */
    private static String parting(String own, String printed, boolean follows) {
        if (follows) {
            return printed.isBlank() ? own : printed;
        }
        return printed.equals("'") && !own.endsWith("'") ? own + printed : own;
    }

    /** The print's words as one word, with hyphens and apostrophes. Spaces come from the reader. */
    private String joined(Found found) {
        StringBuilder joined = new StringBuilder(print.get(found.from()).text());
        for (int i = found.from() + 1; i < found.to(); i++) {
            joined.append(print.get(i).before().replace(" ", ""))
                    .append(print.get(i).text());
        }
        return joined.toString();
    }

    /**
     * The print's word counts if it has accents, the same letters, or more of them. Otherwise its accents were not read. A
     * reader loses accents and adds no letter, so a shorter word of the name has lost one: names have no check digit.
     */
    private Word word(String parting, String printed, String own, Found found) {
        boolean plain = printed.chars().allMatch(c -> c < 128);
        String letters = MrzTransliteration.of(printed.replace("-", ""));
        String ownLetters = MrzTransliteration.of(own);
        boolean counts = found.cut() || !plain || letters.equals(ownLetters) || letters.length() > ownLetters.length();
        return new Word(
                parting + (counts ? printed : own), counts ? Optional.of(parts.get(found.from())) : Optional.empty());
    }

    /** The beginning of the print that is the word. The same letters go before those that the tables make the same. */
    private static String beginning(String printed, String word) {
        NameWords wanted = NameWords.of(word);
        return IntStream.rangeClosed(1, printed.length())
                .mapToObj(length -> printed.substring(0, length))
                .filter(start -> wanted.sameByTables(NameWords.of(start)))
                .max(Comparator.comparing(
                                (String start) -> NameWords.of(start).icao().equals(wanted.icao())
                                        || NameWords.of(start).bare().equals(wanted.icao()))
                        .thenComparing(String::length))
                .orElse("");
    }
}
