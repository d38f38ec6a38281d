package io.kyc.barcode;

/**
 * What is not as the standard has it.
 *
 * @param kind of defect
 * @param element identifier of three letters where one is concerned, else empty
 */
public record AamvaDefect(Kind kind, String element) {

    public enum Kind {
        /** The characters before the issuer's number. */
        HEADER,
        /** None of 1 to 10; read as the nearest one. */
        VERSION,
        /** A subfile is not where the header says, or not as long. */
        DIRECTORY,
        /** Mandatory in this version and absent. */
        ELEMENT_MISSING,
        /** A date that does not exist, or a sex that is not one. */
        ELEMENT_MALFORMED,
        /** A day, in the order of the other country or version. */
        DATE_ORDER,
        /** Again, with another value; the first counts. */
        ELEMENT_REPEATED
    }

    static AamvaDefect of(Kind kind) {
        return new AamvaDefect(kind, "");
    }
}
