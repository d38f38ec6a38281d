package io.kyc.specimens;

/** The labelled fields of a document. */
public enum PrintedField {
    TYPE,
    STATE_CODE,
    DOCUMENT_NUMBER,
    SURNAME,
    GIVEN_NAMES,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    BIRTH_PLACE,
    PERSONAL_NUMBER,
    ISSUE_DATE,
    EXPIRY_DATE,
    AUTHORITY,
    ADDRESS,
    CLASS,
    HEIGHT,
    EYES,
    HAIR,
    WEIGHT,
    ENDORSEMENTS,
    RESTRICTIONS,
    STATE_NAME
}
