package io.kyc.mrz;

import java.util.List;

/**
 * The fields of a machine-readable zone, without the fillers around them. In a zone with defects they are as read,
 * including wrong characters.
 *
 * @param format the zone's format
 * @param document its data about the document
 * @param holder its data about the holder; names in MRZ letters (those of an internal passport of Russia in
 *     Cyrillic), with a space between words
 * @param optionalData fillers inside are kept as {@code <}. If a format has two fields (TD1), a space separates them,
 *     and an empty one is left out. May be empty
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
     * Whether the names may have been cut, because their field is full to its last place (ICAO 9303-3, 4.6). Compare
     * only the beginning of such names.
     */
    public boolean namesMayBeTruncated() {
        return format.layout().holder().names().fields().stream()
                .anyMatch(field -> !field.of(lines).endsWith("<"));
    }

    /** Masked: shows format, document code and issuer only. */
    @Override
    public String toString() {
        return "Mrz[" + format + " " + document.code() + " " + document.issuer() + " ***]";
    }
}
