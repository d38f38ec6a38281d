package io.kyc.local.textract;

/**
 * The meaning of a printed label. Labels from {@link #SEX} on have no field; they only keep other labels from taking
 * their values.
 */
enum Label {
    LAST_NAME(ValueKind.NAME),
    GIVEN_NAMES(ValueKind.NAME),
    MIDDLE_NAME(ValueKind.NAME),
    SUFFIX(ValueKind.NAME),
    /** {@code NAME} alone: the family name if given names have a label of their own, otherwise the whole name. */
    NAME(ValueKind.NAME),
    BIRTH_DATE(ValueKind.DATE),
    ISSUE_DATE(ValueKind.DATE),
    EXPIRY_DATE(ValueKind.DATE),
    DOCUMENT_NUMBER(ValueKind.NUMBER),
    BIRTH_PLACE(ValueKind.PLACE),
    ADDRESS(ValueKind.ADDRESS),
    COUNTY(ValueKind.PLACE),
    CLASS(ValueKind.CODE),
    RESTRICTIONS(ValueKind.CODE),
    ENDORSEMENTS(ValueKind.CODE),
    SEX(ValueKind.ANY),
    NATIONALITY(ValueKind.ANY),
    AUTHORITY(ValueKind.ANY),
    TYPE(ValueKind.ANY),
    COUNTRY_CODE(ValueKind.ANY),
    HEIGHT(ValueKind.ANY),
    WEIGHT(ValueKind.ANY),
    EYES(ValueKind.ANY),
    HAIR(ValueKind.ANY),
    PERSONAL_NUMBER(ValueKind.ANY),
    DISCRIMINATOR(ValueKind.ANY),
    BIRTH_NAME(ValueKind.ANY),
    SIGNATURE(ValueKind.ANY),
    DONOR(ValueKind.ANY),
    /** Anything else that has a label: remarks, the parents' names, religion. */
    OTHER(ValueKind.ANY);

    private final ValueKind kind;

    Label(ValueKind kind) {
        this.kind = kind;
    }

    ValueKind kind() {
        return kind;
    }
}
