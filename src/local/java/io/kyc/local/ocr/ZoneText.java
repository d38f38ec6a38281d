package io.kyc.local.ocr;

import java.util.List;

/**
 * A machine-readable zone read place by place.
 *
 * @param shape what was looked for
 * @param lines the text
 * @param confidences mean probability of the characters of each line, 0 to 1
 * @param least probability of the least sure of all characters
 * @param verified whether every check digit holds
 * @param plausibility how much of what was seen is allowed where it stands, 0 to 1: low where there is no such zone
 */
record ZoneText(
        ZoneShape shape,
        List<String> lines,
        List<Double> confidences,
        double least,
        boolean verified,
        double plausibility) {
    ZoneText {
        lines = List.copyOf(lines);
        confidences = List.copyOf(confidences);
    }
}
