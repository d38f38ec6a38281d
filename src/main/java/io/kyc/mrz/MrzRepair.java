package io.kyc.mrz;

/**
 * A place at which the zone differs from the reading.
 *
 * @param field the field of the place
 * @param line from 0
 * @param column from 0, in the repaired line
 * @param basis the proof for the change
 */
public record MrzRepair(MrzField field, int line, int column, Basis basis) {

    /** The proof for a repair. A repair is accepted only if the whole zone then verifies. */
    public enum Basis {
        /** Only digits, or only letters, may be there, and the character looks like one. */
        POSITION,
        /**
         * The document prints it like that elsewhere, so comparing the zone with that print proves nothing about this
         * place. Check digits alone are not enough: with many wrong characters they still hold.
         */
        PRINT,
        /**
         * Fillers that were not read, or read too often, from this column on. Spaces within the line count as fillers
         * that were not read.
         */
        FILLERS
    }
}
