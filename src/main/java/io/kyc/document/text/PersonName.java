package io.kyc.document.text;

/**
 * A name in one source.
 *
 * @param family in the source's own spelling, in any case; empty when unknown
 * @param given all given names in the source's own spelling; empty when unknown
 * @param mayBeCut whether the source cuts long names, as machine-readable zones and barcodes do
 */
public record PersonName(String family, String given, boolean mayBeCut) {

    /** A name from a source that does not cut names. */
    public static PersonName of(String family, String given) {
        return new PersonName(family, given, false);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
