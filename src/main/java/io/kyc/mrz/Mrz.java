package io.kyc.mrz;

import java.util.List;

/**
 * The fields of a machine-readable zone, without the fillers around them. In a zone with defects they are as read, wrong
 * characters included.
 *
 * @param format which of the sizes
 * @param document what it says about the document
 * @param holder what it says about the holder; names in MRZ letters, words parted by a space
 * @param optionalData fillers inside are kept as {@code <}; where a format has two fields (TD1), they are parted by a space,
 *     and one that is empty is left out; may be empty
 * @param lines the zone as read
 */
public record Mrz(MrzFormat format, MrzDocument document, MrzHolder holder, String optionalData, List<String> lines) {

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
        return "Mrz[" + format + " " + document.code() + " " + document.issuer() + " ***]";
    }
}
