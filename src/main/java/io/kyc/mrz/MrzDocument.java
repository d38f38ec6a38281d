package io.kyc.mrz;

/**
 * What a machine-readable zone says about a document. A value only: {@link Mrz} and {@link MrzContents} say what is in it.
 *
 * @param code document code, one or two letters: {@code P}, {@code I}, {@code ID}, {@code AC} ...
 * @param issuer one to three letters (ICAO 9303-3, section 5; {@code D} is Germany, {@code UTO} the specimens' Utopia)
 * @param number document number without fillers; a long number of a TD1 or TD2 is joined
 * @param expiryDate until when it is valid
 */
public record MrzDocument(String code, String issuer, String number, MrzDate expiryDate) {

    /** Masked: code and issuer only. */
    @Override
    public String toString() {
        return "MrzDocument[" + code + " " + issuer + " ***]";
    }
}
