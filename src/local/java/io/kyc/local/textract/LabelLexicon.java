package io.kyc.local.textract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the phrases of {@link LabelPhrases} in folded text. Long ones are found even with a few misread letters. */
final class LabelLexicon {
    private record Phrase(Label label, String letters) {}

    /**
     * A phrase that was found.
     *
     * @param end index in the folded text just after the phrase
     * @param slips number of misread letters
     */
    record Match(Label label, int start, int end, int slips) {
        int length() {
            return end - start;
        }
    }

    private static final List<Phrase> PHRASES = LabelPhrases.FOLDED.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(letters -> new Phrase(entry.getKey(), letters)))
            .sorted(Comparator.comparing((Phrase phrase) -> -phrase.letters().length())
                    .thenComparing(Phrase::letters)
                    .thenComparing(Phrase::label))
            .toList();

    private LabelLexicon() {}

    /** The phrase that covers most of the text from {@code start} on; misread letters reduce its rank. */
    static Optional<Match> longest(String folded, int start) {
        return candidates(folded, start).stream().findFirst();
    }

    /** All phrases from {@code start} on, the one that covers most first. */
    static List<Match> candidates(String folded, int start) {
        return PHRASES.stream()
                .map(phrase -> match(phrase, folded, start))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Match match) -> 3 * match.slips() - match.length())
                        .thenComparing(Match::label))
                .toList();
    }

    /**
     * How many letters of a phrase may be misread: none below eight, because such phrases may be names, and about one
     * in six from eight on.
     */
    static int allowedSlips(int length) {
        return length < 8 ? 0 : length < 11 ? 1 : length < 17 ? 2 : 3;
    }

    private static Optional<Match> match(Phrase phrase, String folded, int start) {
        String letters = phrase.letters();
        if (folded.startsWith(letters, start)) {
            return Optional.of(new Match(phrase.label(), start, start + letters.length(), 0));
        }
        int allowed = allowedSlips(letters.length());
        if (allowed == 0
                || folded.length() - start < letters.length() - allowed
                || !holdsAPart(letters, folded, start, allowed)) {
            return Optional.empty();
        }
        int[] nearest = EditDistance.prefix(letters, folded, start, allowed);
        // A phrase that ends early is another one: DRIVER LICENSE is a heading, DRIVER LICENSE NO a label.
        boolean ends = nearest[1] > start && folded.charAt(nearest[1] - 1) == letters.charAt(letters.length() - 1);
        return nearest[0] <= allowed && ends
                ? Optional.of(new Match(phrase.label(), start, nearest[1], nearest[0]))
                : Optional.empty();
    }

    /** A first look: of one part more than there may be slips, one is without a slip and about in its place. */
    private static boolean holdsAPart(String letters, String folded, int start, int slips) {
        for (int part = 0; part <= slips; part++) {
            int from = part * letters.length() / (slips + 1);
            int length = (part + 1) * letters.length() / (slips + 1) - from;
            for (int shift = -slips; shift <= slips; shift++) {
                if (folded.regionMatches(start + from + shift, letters, from, length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
