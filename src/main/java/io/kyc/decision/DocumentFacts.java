package io.kyc.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The facts about a document, as plain values. None of them depends on the day of the decision.
 *
 * @param kind the kind of the document
 * @param type how the kind compares with the type that was asked for
 * @param missing parts that the kind requires and the document does not show
 * @param doubtful parts that only the print shows, and that were read with little confidence
 * @param dates the holder's birth, the issue and the expiry
 * @param zone the machine-readable zone
 * @param barcode the barcode on a licence's back
 * @param binding how all of this is tied to the page with the portrait
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

    /** Whether the document allows no conclusion, because its front is not a page of a document or cannot be read. */
    public boolean unreadable() {
        return binding.page() == Binding.Page.NOT_A_DOCUMENT
                || binding.print() == Binding.Print.NOT_READ
                || missing.contains(Part.NAME) && missing.contains(Part.NUMBER) && zone.state() != Zone.State.FOUND;
    }

    /** How the kind of the document compares with the type that was asked for. */
    public enum Type {
        /** A known kind, and the one that was asked for, if one was. */
        SUPPORTED,
        /** A known kind, but another one than was asked for. */
        OTHER_THAN_ASKED,
        /** A visa, or an unknown kind. */
        UNSUPPORTED
    }

    /** The parts of a document that a decision needs. */
    public enum Part {
        NAME,
        NUMBER,
        BIRTH_DATE,
        EXPIRY_DATE
    }

    /**
     * The dates of a document. A date with unknown parts, or with an ambiguous print, is a span.
     *
     * @param birth of the holder
     * @param issue of the document
     * @param expiry until when the document is valid
     */
    public record Dates(Optional<DaySpan> birth, Optional<DaySpan> issue, Expiry expiry) {}

    /**
     * The result of comparing a second source with the print.
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
     * @param state whether a zone was found
     * @param digits the check digits that its format has
     * @param wrong the check digits that do not hold
     * @param doubts further doubts about its characters
     * @param print how it compares with the print
     * @param details how its issuing state, nationality and sex compare with each other and with the print
     */
    public record Zone(
            State state, Set<Digit> digits, Set<Digit> wrong, Set<Doubt> doubts, Comparison print, Agreement details) {
        public Zone {
            digits = ordered(digits, Digit.class);
            wrong = ordered(wrong, Digit.class);
            doubts = ordered(doubts, Doubt.class);
        }

        /** No zone. The state says whether one was expected. */
        public static Zone absent(boolean expected) {
            return new Zone(
                    expected ? State.MISSING : State.NOT_EXPECTED,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Comparison.NONE,
                    Agreement.NOT_SAID);
        }

        /** Whether a zone was found. */
        public enum State {
            FOUND,
            MISSING,
            NOT_EXPECTED
        }

        /** A check digit, named by the data that it covers. */
        public enum Digit {
            DOCUMENT_NUMBER,
            BIRTH_DATE,
            EXPIRY_DATE,
            OPTIONAL_DATA,
            COMPOSITE
        }

        /** Doubts about the characters of a zone, besides check digits that do not hold. */
        public enum Doubt {
            /** A field contains characters that are not allowed there. */
            MALFORMED,
            /** Misread characters were replaced, as print or position proves, and now all check digits hold. */
            REPAIRED,
            /** A guess would make all check digits hold, but no print confirms it. The values are as they were read. */
            UNCONFIRMED,
            /**
             * The number or names contain characters that no check digit covers and that the print does not confirm.
             */
            AMBIGUOUS
        }
    }

    /**
     * The barcode on the back of a licence (AAMVA).
     *
     * @param state whether the barcode was read
     * @param front how it compares with the front's print
     */
    public record Barcode(State state, Comparison front) {

        /** No barcode was read. */
        public static Barcode absent(State why) {
            return new Barcode(why, Comparison.NONE);
        }

        /** Whether the barcode was read. */
        public enum State {
            READ,
            /** A back was photographed, but no barcode could be read from it. */
            UNREADABLE,
            /** A barcode was read, but its data does not follow the standard. */
            MALFORMED,
            /** A barcode is required, but none was read. */
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
