package io.kyc.document.text;

/**
 * A name as one source has it.
 *
 * @param family as written there, in any case; empty when not known
 * @param given all given names likewise
 * @param mayBeCut whether the source cuts long names, as machine-readable zones and barcodes do
 */
public record PersonName(String family, String given, boolean mayBeCut) {

    /** The name from a source that gives names in full. */
    public static PersonName of(String family, String given) {
        return new PersonName(family, given, false);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
