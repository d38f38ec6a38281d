package io.kyc.mrz;

/**
 * A place where the zone differs from what was read.
 *
 * @param field to which the place belongs
 * @param line from 0
 * @param column from 0, in the repaired line
 * @param basis why the character is taken for another
 */
public record MrzRepair(MrzField field, int line, int column, Basis basis) {

    /** What a repair rests on. Each is accepted only in a zone that verifies as a whole. */
    public enum Basis {
        /** Only digits, or only letters, may stand there, and the character looks like one. */
        POSITION,
        /**
         * The document prints it so elsewhere; a check of the zone against that print proves nothing about this place. Check digits
         * alone are not enough: they let many a wrong character pass for another one.
         */
        PRINT,
        /** Fillers that were not read, or read too often, from this column on; spaces within the line count as not read. */
        FILLERS
    }
}
