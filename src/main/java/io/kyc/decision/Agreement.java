package io.kyc.decision;

/**
 * Whether two sources say the same of one thing: they agree, they differ, or they were not compared, because. What was not compared
 * is never taken for agreement: ask {@link #agrees}, not whether they differ.
 */
public enum Agreement {
    /** They say the same, possibly written in two ways. */
    AGREES,
    /** They agree up to the end of the shorter one, which was cut or abbreviated where its field has no more room. */
    CUT,
    /** They contradict each other. */
    DIFFERS,
    /** Not compared, because the print does not show it, or not all of it. */
    NOT_PRINTED,
    /** Not compared, because the other source does not say it, or not soundly. */
    NOT_SAID,
    /** Not compared, because it is written in letters that have no counterpart, or says no single thing. */
    NOT_COMPARABLE;

    /** Whether both were compared and neither contradicts the other. */
    public boolean agrees() {
        return this == AGREES || this == CUT;
    }

    /** Whether both were compared. */
    public boolean isCompared() {
        return agrees() || this == DIFFERS;
    }
}
