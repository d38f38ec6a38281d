package io.kyc.local.textract;

/**
 * The role of a date, which decides the century of a two-digit year. A birth or an issue is the latest possible day
 * that is not after today. An expiry is between 50 years before today and 49 years after.
 */
enum DateKind {
    BIRTH,
    ISSUE,
    EXPIRY
}
