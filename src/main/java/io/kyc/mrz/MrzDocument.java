package io.kyc.mrz;

/**
 * The data of a machine-readable zone about the document, as plain values: {@link Mrz} and {@link MrzContents} give
 * their rules.
 *
 * @param code document code, one or two letters: {@code P}, {@code I}, {@code ID}, {@code AC} ...
 * @param issuer one to three letters (ICAO 9303-3, section 5; {@code D} is Germany, {@code UTO} is Utopia, the
 *     specimens' state)
 * @param number document number without fillers; a long number of a TD1 or TD2 is joined
 * @param expiryDate the last day on which it is valid; {@link MrzDate#NONE} if the zone states no date
 */
public record MrzDocument(String code, String issuer, String number, MrzDate expiryDate) {

    /** Masked: shows code and issuer only. */
    @Override
    public String toString() {
        return "MrzDocument[" + code + " " + issuer + " ***]";
    }
}
