package io.kyc.local.textract;

/** Which of day and month a document prints first in dates of numbers only. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Not known: a date that can be read both ways has no value. */
    UNKNOWN
}
