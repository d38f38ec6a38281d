package io.kyc.local.textract;

/** Whether a document prints the day or the month first in dates that consist of numbers only. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Unknown. A date that can be read both ways then has no value. */
    UNKNOWN
}
