package io.kyc.decision;

/** Whether two sources say the same of one thing. */
public enum Agreement {
    /** They do, be it written in two ways. */
    AGREES,
    /** What both have agrees, and one has less. */
    PARTLY,
    /** They do not. */
    DIFFERS,
    /** One of them does not say it, or not so that it can be compared. */
    UNKNOWN
}
