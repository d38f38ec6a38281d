package io.kyc.decision;

/**
 * The result of comparing what two sources say about one thing: they agree, they differ, or they were not compared for
 * a reason. Things that were not compared never count as agreement. So ask {@link #agrees}, not whether they differ.
 */
public enum Agreement {
    /** They say the same, perhaps written in two ways. */
    AGREES,
    /** They agree up to the end of the shorter one, which was cut or abbreviated because its field is too short. */
    CUT,
    /** They contradict each other. */
    DIFFERS,
    /** Not compared, because the print does not show it, or only a part of it. */
    NOT_PRINTED,
    /** Not compared, because the other source does not say it, or not reliably. */
    NOT_SAID,
    /** Not compared, because its letters have no counterpart, or because it is ambiguous. */
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
