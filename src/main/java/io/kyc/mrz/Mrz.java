package io.kyc.mrz;

import java.util.List;

/**
 * The fields of a machine-readable zone, without the fillers around them. In a zone with defects they are as read, wrong
 * characters included.
 *
 * @param format which of the sizes
 * @param documentCode one or two letters: {@code P}, {@code I}, {@code ID}, {@code AC} ...
 * @param issuer one to three letters (ICAO 9303-3, section 5; {@code D} is Germany, {@code UTO} the specimens' Utopia)
 * @param documentNumber without fillers; a long number of a TD1 or TD2 is joined
 * @param nationality as {@code issuer}
 * @param birthDate may have unknown parts
 * @param sex {@code M}, {@code F}, {@code X}, or {@code <} for unspecified
 * @param expiryDate of the document
 * @param optionalData fillers inside are kept as {@code <}; where a format has two fields (TD1), they are parted by a space,
 *     and one that is empty is left out; may be empty
 * @param primaryIdentifier family name in MRZ letters, words parted by a space
 * @param secondaryIdentifier given names likewise; empty when the holder has none
 * @param lines the zone as read
 */
public record Mrz(
        MrzFormat format,
        String documentCode,
        String issuer,
        String documentNumber,
        String nationality,
        MrzDate birthDate,
        char sex,
        MrzDate expiryDate,
        String optionalData,
        String primaryIdentifier,
        String secondaryIdentifier,
        List<String> lines) {

    public Mrz {
        lines = List.copyOf(lines);
        if (lines.size() != format.lines() || !lines.stream().allMatch(line -> line.length() == format.length())) {
            throw new IllegalArgumentException("lines that are no " + format);
        }
    }

    /**
     * Whether the names may have been cut: their field is full to its last place (ICAO 9303-3, 4.6). Compare such names by
     * their beginnings.
     */
    public boolean namesMayBeTruncated() {
        return !format.layout().holder().names().of(lines).endsWith("<");
    }

    /** Masked: format, document code and issuer only. */
    @Override
    public String toString() {
        return "Mrz[" + format + " " + documentCode + " " + issuer + " ***]";
    }
}
