package io.kyc.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was found out about a document: values only, and nothing that depends on the day of the decision.
 *
 * @param kind what kind of document it is
 * @param type the kind, seen from what was asked for
 * @param missing what the document does not say where its kind must say it
 * @param doubtful what print alone says, read with little confidence
 * @param dates when its holder was born, when it was issued and until when it is valid
 * @param zone the machine-readable zone
 * @param barcode the barcode on a licence's back
 * @param binding how all of it is tied to the page with the portrait
 */
public record DocumentFacts(
        Kind kind,
        Type type,
        Set<Part> missing,
        Set<Part> doubtful,
        Dates dates,
        Zone zone,
        Barcode barcode,
        Binding binding) {

    public DocumentFacts {
        missing = ordered(missing, Part.class);
        doubtful = ordered(doubtful, Part.class);
    }

    /** Whether nothing can be concluded from it: its front is not a page of a document, or none that can be read. */
    public boolean unreadable() {
        return binding.page() == Binding.Page.NOT_A_DOCUMENT
                || binding.print() == Binding.Print.NOT_READ
                || missing.contains(Part.NAME) && missing.contains(Part.NUMBER) && zone.state() != Zone.State.FOUND;
    }

    /** What kind of document it is. */
    public enum Type {
        /** A kind that is known, and the one that was asked for, if one was. */
        SUPPORTED,
        /** A kind that is known, and another one was asked for. */
        OTHER_THAN_ASKED,
        /** A visa, or of no kind that is known. */
        UNSUPPORTED
    }

    /** What a decision needs of a document. */
    public enum Part {
        NAME,
        NUMBER,
        BIRTH_DATE,
        EXPIRY_DATE
    }

    /**
     * The dates of a document. With unknown parts, or ambiguous in print, a date is a span.
     *
     * @param birth of the holder
     * @param issue of the document
     * @param expiry until when it is valid
     */
    public record Dates(Optional<DaySpan> birth, Optional<DaySpan> issue, Expiry expiry) {}

    /**
     * How a second source compares with the print.
     *
     * @param name of the holder
     * @param number of the document
     * @param birthDate of the holder
     * @param expiryDate of the document
     */
    public record Comparison(Agreement name, Agreement number, Agreement birthDate, Agreement expiryDate) {
        /** Nothing could be compared. */
        public static final Comparison NONE = new Comparison(
                Agreement.NOT_PRINTED, Agreement.NOT_PRINTED, Agreement.NOT_PRINTED, Agreement.NOT_PRINTED);
    }

    /**
     * The machine-readable zone (ICAO 9303).
     *
     * @param state whether there is one
     * @param digits the check digits that its format has
     * @param wrong those of them that do not hold
     * @param doubts what else there is to say against its characters
     * @param print how it compares with the print
     * @param details how its issuing state, nationality and sex compare with each other and the print
     */
    public record Zone(
            State state, Set<Digit> digits, Set<Digit> wrong, Set<Doubt> doubts, Comparison print, Agreement details) {
        public Zone {
            digits = ordered(digits, Digit.class);
            wrong = ordered(wrong, Digit.class);
            doubts = ordered(doubts, Doubt.class);
        }

        /** No zone, where one should be or where none is expected. */
        public static Zone absent(boolean expected) {
            return new Zone(
                    expected ? State.MISSING : State.NOT_EXPECTED,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Comparison.NONE,
                    Agreement.NOT_SAID);
        }

        /** Whether there is one. */
        public enum State {
            FOUND,
            MISSING,
            NOT_EXPECTED
        }

        /** A check digit by what it covers. */
        public enum Digit {
            DOCUMENT_NUMBER,
            BIRTH_DATE,
            EXPIRY_DATE,
            OPTIONAL_DATA,
            COMPOSITE
        }

        /** What there is to say against the characters of a zone, beside check digits that do not hold. */
        public enum Doubt {
            /** A field holds what it cannot hold. */
            MALFORMED,
            /** Characters were taken for others that print or position proves, and all check digits hold since. */
            REPAIRED,
            /** All check digits would hold with a guess that no print confirms; the values are as read. */
            UNCONFIRMED,
            /** Its number or names have characters that no check digit vouches for, and print does not settle. */
            AMBIGUOUS
        }
    }

    /**
     * The barcode on the back of a licence (AAMVA).
     *
     * @param state whether it was read
     * @param front how it compares with the front's print
     */
    public record Barcode(State state, Comparison front) {

        /** No barcode that was read. */
        public static Barcode absent(State why) {
            return new Barcode(why, Comparison.NONE);
        }

        /** Whether it was read. */
        public enum State {
            READ,
            /** A back was photographed, and no barcode could be read from it. */
            UNREADABLE,
            /** A barcode, and not with what the standard puts into one. */
            MALFORMED,
            /** It is required, and none was read. */
            MISSING,
            NOT_EXPECTED
        }
    }

    private static <E extends Enum<E>> Set<E> ordered(Collection<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
