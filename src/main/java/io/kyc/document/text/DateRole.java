package io.kyc.document.text;

/** The role of a date on a document, which decides the century of a two-digit year. */
public enum DateRole {
    /** Not after the day of the check. */
    BIRTH(0),
    /** Not after the day of the check. */
    ISSUE(0),
    /** Up to 49 years after the year of the check. */
    EXPIRY(49);

    private final int yearsAhead;

    DateRole(int yearsAhead) {
        this.yearsAhead = yearsAhead;
    }

    int yearsAhead() {
        return yearsAhead;
    }
}
