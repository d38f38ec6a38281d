package io.kyc.document.text;

/** The result of comparing the names of two sources, and the reason for it. */
public record NameMatch(Result result, Reason reason) {

    public enum Result {
        /** The same name, perhaps written in two ways. */
        MATCH,
        /** The parts that both have agree, but one has fewer parts. */
        PARTIAL,
        /** Different names. */
        MISMATCH
    }

    public enum Reason {
        /** The same letters, apart from accents, hyphens, spaces and capitals. */
        SAME(Result.MATCH),
        /**
         * The same by ICAO's tables of letters: {@code Ü} and {@code UE}, {@code Ø} and {@code OE}, Cyrillic and Latin.
         */
        TRANSLITERATED(Result.MATCH),
        /** The same words in another order, for example with family and given names swapped. */
        REORDERED(Result.MATCH),
        /** One has particles ({@code VAN DER}, {@code DE LA}) that the other leaves out. */
        PARTICLES(Result.PARTIAL),
        /** One was cut where its field ended. */
        TRUNCATED(Result.PARTIAL),
        /** One has initials. */
        INITIALS(Result.PARTIAL),
        /** One has fewer given names, or none. */
        FEWER_GIVEN_NAMES(Result.PARTIAL),
        /** One has fewer family names: one of two surnames, a maiden name. */
        FEWER_FAMILY_NAMES(Result.PARTIAL),
        /** One letter differs in a name of six or more letters: a mistake in reading or writing, or another person. */
        SPELLING(Result.MISMATCH),
        /** The same names, but different suffixes such as {@code JR} and {@code SR}. */
        SUFFIX(Result.MISMATCH),
        /** The given names agree, but the family names differ. */
        FAMILY_NAME(Result.MISMATCH),
        /** The family names agree, but the given names differ. */
        GIVEN_NAMES(Result.MISMATCH),
        /** Neither agrees. */
        OTHER_NAME(Result.MISMATCH),
        /** One has no letter that can be compared. */
        NO_NAME(Result.MISMATCH);

        private final Result result;

        Reason(Result result) {
            this.result = result;
        }
    }

    static NameMatch because(Reason reason) {
        return new NameMatch(reason.result, reason);
    }

    /** Compares two names. Their order makes no difference. */
    public static NameMatch compare(PersonName one, PersonName other) {
        return because(NameComparison.reason(one, other));
    }

    /** Whether the first name contains every word of the second; suffixes like {@code JR} are ignored. */
    public static boolean hasWordsOf(PersonName one, PersonName other) {
        return NameComparison.covers(one, other);
    }
}
