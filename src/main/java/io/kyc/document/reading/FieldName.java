package io.kyc.document.reading;

/**
 * The fields of a document that the rules use. All except the last three are named as in Textract's AnalyzeID; another
 * OCR's adapter translates to these names. A field of AnalyzeID that no rule uses keeps AnalyzeID's name.
 */
public enum FieldName {
    LAST_NAME,
    FIRST_NAME,
    MIDDLE_NAME,
    SUFFIX,
    DOCUMENT_NUMBER,
    DATE_OF_BIRTH,
    DATE_OF_ISSUE,
    EXPIRATION_DATE,
    STATE_NAME,
    STATE_IN_ADDRESS,
    /** The reader's opinion on the kind of document. */
    ID_TYPE,
    /** The text of the machine-readable zone; it may be missing or empty although there is a zone. */
    MRZ_CODE,
    /** Only in a zone or a barcode. */
    ISSUING_STATE,
    /** Only in a zone. */
    NATIONALITY,
    /** Only in a zone or a barcode. */
    SEX
}
