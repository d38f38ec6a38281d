package io.kyc.mrz;

/**
 * What a machine-readable zone says about a document's holder. A value only: {@link Mrz} and {@link MrzContents} say what is in it.
 *
 * @param primaryIdentifier family name
 * @param secondaryIdentifier given names; empty when the holder has none
 * @param nationality one to three letters, as an issuer
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
