package io.kyc.mrz;

/**
 * A place that no check digit vouches for, because what looks like the character there has the same value modulo 10, or because
 * more than one repair lets the check digits hold.
 *
 * @param field to which the place belongs
 * @param line from 0
 * @param column from 0
 * @param alternatives the other characters that may have been printed there, at least one
 */
public record MrzAmbiguity(MrzField field, int line, int column, String alternatives) {
    public MrzAmbiguity {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("no alternative, no ambiguity");
        }
    }

    /** Masked: the place without the characters. */
    @Override
    public String toString() {
        return "MrzAmbiguity[" + field + " " + line + ":" + column + "]";
    }
}
