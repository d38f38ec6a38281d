package io.kyc.document.text;

import io.kyc.mrz.MrzTransliteration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a name that somebody gave with a document's name. Each given word must be on the document as a whole word.
 * Accents, hyphens, apostrophes, capitals and the order of the words do not matter, and ICAO's tables of letters are
 * used. Initials, cut words and particles that one side leaves out are not accepted. The document may have further
 * words.
 */
public final class SaidName {
    private static final String BETWEEN_WORDS = "[\\s\\p{Z}\\p{Pd}<,.]+";

    private SaidName() {}

    public enum Result {
        /** Every given word is on the document. */
        STANDS,
        /** A given word is not on the document, even if other parts cannot be compared. */
        LACKS_A_WORD,
        /**
         * A part of the given name, or all of the document's name, has no letters or only letters that no table knows.
         */
        NOT_COMPARABLE
    }

    /**
     * @param said the parts of the given name, for example first and last name
     * @param document the parts of the document's name, in any order
     */
    public static Result compare(List<String> said, List<String> document) {
        List<NameWords> wanted = words(said.stream().filter(part -> !MrzTransliteration.loses(part)));
        List<NameWords> there = words(document.stream().flatMap(SaidName::comparable));
        if (there.isEmpty()) {
            return Result.NOT_COMPARABLE;
        }
        if (!NameCover.covers(there, wanted)) {
            return Result.LACKS_A_WORD;
        }
        boolean whole = said.stream().noneMatch(MrzTransliteration::loses) && !wanted.isEmpty();
        return whole ? Result.STANDS : Result.NOT_COMPARABLE;
    }

    private static List<NameWords> words(Stream<String> parts) {
        return parts.map(NameWords::of).filter(words -> !words.isEmpty()).toList();
    }

    /**
     * The words of a part of the document's name, without words that would lose a letter. The remaining words are not
     * joined.
     */
    private static Stream<String> comparable(String part) {
        return MrzTransliteration.loses(part)
                ? Arrays.stream(part.split(BETWEEN_WORDS)).filter(word -> !MrzTransliteration.loses(word))
                : Stream.of(part);
    }
}
