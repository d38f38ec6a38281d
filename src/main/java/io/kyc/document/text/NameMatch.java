package io.kyc.document.text;

/** Whether two sources name the same person, and why it is thought so. */
public record NameMatch(Result result, Reason reason) {

    public enum Result {
        /** One name, perhaps written in two ways. */
        MATCH,
        /** What both have agrees, and one has less. */
        PARTIAL,
        /** Two names. */
        MISMATCH
    }

    public enum Reason {
        /** The same letters, accents, hyphens, spaces and capitals aside. */
        SAME(Result.MATCH),
        /** The same by ICAO's tables of letters: {@code Ü} and {@code UE}, {@code Ø} and {@code OE}, Cyrillic and Latin. */
        TRANSLITERATED(Result.MATCH),
        /** The same words in another order, family and given names exchanged for example. */
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
        /** One letter differs in a name of six or more: a slip of a reader or pen, or another person. */
        SPELLING(Result.MISMATCH),
        /** The same names, and {@code JR} against {@code SR}. */
        SUFFIX(Result.MISMATCH),
        /** The given names agree, the family name is another. */
        FAMILY_NAME(Result.MISMATCH),
        /** The family name agrees, the given names are others. */
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

    /** Compares two names; which one is given first makes no difference. */
    public static NameMatch compare(PersonName one, PersonName other) {
        return because(NameComparison.reason(one, other));
    }

    /** Whether the first name has every word of the second, suffixes like {@code JR} aside. */
    public static boolean hasWordsOf(PersonName one, PersonName other) {
        return NameComparison.covers(one, other);
    }
}
