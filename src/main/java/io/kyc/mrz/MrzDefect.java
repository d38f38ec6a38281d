package io.kyc.mrz;

/** A defect of a zone that could be read: a wrong check digit, or a field with characters that it cannot have. */
public enum MrzDefect {
    DOCUMENT_NUMBER_CHECK_DIGIT,
    BIRTH_DATE_CHECK_DIGIT,
    EXPIRY_DATE_CHECK_DIGIT,
    OPTIONAL_DATA_CHECK_DIGIT,
    /** The check digit over several fields. If it is wrong while all others hold, a field was exchanged. */
    COMPOSITE_CHECK_DIGIT,
    /** A first letter that the format does not have, or not letters. */
    DOCUMENT_CODE,
    /** Not a code of {@link MrzState}. */
    ISSUER,
    /** Empty. */
    DOCUMENT_NUMBER,
    /** Not a code of {@link MrzState}. */
    NATIONALITY,
    /** Neither a day nor a date with unknown parts. */
    BIRTH_DATE,
    /** Not one of {@code M F X <}. */
    SEX,
    /** Not a day. */
    EXPIRY_DATE,
    /** Empty, or with characters other than letters and fillers. */
    NAMES;

    /** Whether the defect is a wrong check digit. */
    public boolean isCheckDigit() {
        return ordinal() <= COMPOSITE_CHECK_DIGIT.ordinal();
    }
}
