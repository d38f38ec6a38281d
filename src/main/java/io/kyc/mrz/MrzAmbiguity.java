package io.kyc.mrz;

/**
 * A place that no check digit confirms, because a look-alike of its character has the same value modulo 10, or because
 * several repairs would make the check digits hold.
 *
 * @param field the field of the place
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

    /** Masked: shows the place without the characters. */
    @Override
    public String toString() {
        return "MrzAmbiguity[" + field + " " + line + ":" + column + "]";
    }
}
