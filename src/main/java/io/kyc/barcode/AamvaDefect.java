package io.kyc.barcode;

/**
 * A deviation from the standard.
 *
 * @param kind of defect
 * @param element identifier of three letters; empty when no single element is concerned
 */
public record AamvaDefect(Kind kind, String element) {

    public enum Kind {
        /** Wrong characters before the issuer's number. */
        HEADER,
        /** A version that is not 1 to 11; the card is read as the nearest one. */
        VERSION,
        /** A subfile is not at the place or not of the length that the header gives. */
        DIRECTORY,
        /** An element that is mandatory in this version is absent. */
        ELEMENT_MISSING,
        /** A date that does not exist, or a sex that is not one. */
        ELEMENT_MALFORMED,
        /** A date in the order of the other country or version. */
        DATE_ORDER,
        /** An element occurs again with another value; the first value counts. */
        ELEMENT_REPEATED
    }

    static AamvaDefect of(Kind kind) {
        return new AamvaDefect(kind, "");
    }
}
