package io.kyc.document.reading;

/**
 * The fields of a document that the rules ask for. All but the last three are named as in Textract's AnalyzeID; another OCR's adapter
 * translates to these names. A field that AnalyzeID has and that no rule asks for keeps AnalyzeID's name.
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
    /** The kind of document that a page is taken for. */
    ID_TYPE,
    /** The text of the machine-readable zone; it may be missing or empty where there is one. */
    MRZ_CODE,
    /** Only in a zone or a barcode. */
    ISSUING_STATE,
    /** Only in a zone. */
    NATIONALITY,
    /** Only in a zone or a barcode. */
    SEX
}
