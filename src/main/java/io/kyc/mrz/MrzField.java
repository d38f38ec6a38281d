package io.kyc.mrz;

/** The fields of a machine-readable zone. A check digit belongs to the field that it covers. */
public enum MrzField {
    DOCUMENT_CODE,
    ISSUER,
    DOCUMENT_NUMBER,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    EXPIRY_DATE,
    OPTIONAL_DATA,
    NAMES,
    /** The check digit over several fields. */
    COMPOSITE
}
