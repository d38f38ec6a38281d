package io.kyc.local.ocr;

import java.util.List;

/**
 * The text of a machine-readable zone, decoded place by place.
 *
 * @param shape the expected shape
 * @param lines the text
 * @param confidences mean probability of the characters of each line, 0 to 1
 * @param least probability of the least certain of all characters
 * @param verified whether every check digit holds
 * @param plausibility share of the reading that is allowed at its place, 0 to 1; low where there is no such zone
 */
record ZoneText(
        ZoneShape shape,
        List<String> lines,
        List<Double> confidences,
        List<Double> least,
        boolean verified,
        double plausibility) {
    ZoneText {
        lines = List.copyOf(lines);
        confidences = List.copyOf(confidences);
        least = List.copyOf(least);
    }
}
