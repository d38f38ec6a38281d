package io.kyc.mrz;

/** What is wrong with a zone that could be read: a check digit that is off, or a field that holds what it cannot hold. */
public enum MrzDefect {
    DOCUMENT_NUMBER_CHECK_DIGIT,
    BIRTH_DATE_CHECK_DIGIT,
    EXPIRY_DATE_CHECK_DIGIT,
    OPTIONAL_DATA_CHECK_DIGIT,
    /** The digit over the other fields together; off while the others hold, it means that a field was exchanged. */
    COMPOSITE_CHECK_DIGIT,
    /** A first letter that the format does not have, or no letters. */
    DOCUMENT_CODE,
    /** No code of {@link MrzState}. */
    ISSUER,
    /** Empty. */
    DOCUMENT_NUMBER,
    /** No code of {@link MrzState}. */
    NATIONALITY,
    /** Neither a day nor one with unknown parts. */
    BIRTH_DATE,
    /** None of {@code M F X <}. */
    SEX,
    /** Not a day. */
    EXPIRY_DATE,
    /** Empty, or with characters other than letters and fillers. */
    NAMES;

    /** Whether it is a check digit that is off. */
    public boolean isCheckDigit() {
        return ordinal() <= COMPOSITE_CHECK_DIGIT.ordinal();
    }
}
