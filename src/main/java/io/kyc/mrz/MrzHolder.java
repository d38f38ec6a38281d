package io.kyc.mrz;

/**
 * The data of a machine-readable zone about the document's holder, as plain values: {@link Mrz} and {@link MrzContents}
 * give their rules.
 *
 * @param primaryIdentifier family name; empty if the holder has none
 * @param secondaryIdentifier given names; empty when the holder has none
 * @param nationality one to three letters, like an issuer
 * @param birthDate may have unknown parts
 * @param sex {@code M}, {@code F}, {@code X}, or {@code <} for unspecified
 */
public record MrzHolder(
        String primaryIdentifier, String secondaryIdentifier, String nationality, MrzDate birthDate, char sex) {

    /** Masked. */
    @Override
    public String toString() {
        return "MrzHolder[***]";
    }
}
