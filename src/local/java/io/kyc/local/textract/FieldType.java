package io.kyc.local.textract;

/** The normalized fields of AnalyzeID, in Textract's order. Each is returned for every page. */
enum FieldType {
    FIRST_NAME,
    LAST_NAME,
    MIDDLE_NAME,
    SUFFIX,
    CITY_IN_ADDRESS,
    ZIP_CODE_IN_ADDRESS,
    STATE_IN_ADDRESS,
    STATE_NAME,
    DOCUMENT_NUMBER,
    EXPIRATION_DATE,
    DATE_OF_BIRTH,
    DATE_OF_ISSUE,
    ID_TYPE,
    ENDORSEMENTS,
    VETERAN,
    RESTRICTIONS,
    CLASS,
    ADDRESS,
    COUNTY,
    PLACE_OF_BIRTH,
    MRZ_CODE
}
