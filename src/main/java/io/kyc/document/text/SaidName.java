package io.kyc.document.text;

import io.kyc.mrz.MrzTransliteration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a name that somebody says with that of a document: each word that is said must stand there as a whole word. Accents,
 * hyphens, apostrophes, capitals and the order of the words do not count, ICAO's tables of letters do. Initials, cut words and
 * particles that one side leaves out are not tolerated. The document may have further words.
 */
public final class SaidName {
    private static final String BETWEEN_WORDS = "[\\s\\p{Z}\\p{Pd}<,.]+";

    private SaidName() {}

    public enum Result {
        /** Every word that is said stands on the document. */
        STANDS,
        /** A word that is said is not there, whatever else cannot be compared. */
        LACKS_A_WORD,
        /** A part of what is said, or all of the document's name, has letters that no table knows, or no letter. */
        NOT_COMPARABLE
    }

    /**
     * @param said first and last name, for example
     * @param document the parts of the document's name likewise, in any order
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

    /** A part of the document's name without the words of which a letter would be lost; what is left of it is not glued. */
    private static Stream<String> comparable(String part) {
        return MrzTransliteration.loses(part)
                ? Arrays.stream(part.split(BETWEEN_WORDS)).filter(word -> !MrzTransliteration.loses(word))
                : Stream.of(part);
    }
}
