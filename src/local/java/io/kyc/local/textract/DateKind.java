package io.kyc.local.textract;

/**
 * What a date stands for, which settles the century of a two-digit year: a birth or an issue is the latest one not after today,
 * an expiry the one from 50 years before today to 49 after.
 */
enum DateKind {
    BIRTH,
    ISSUE,
    EXPIRY
}
