package io.kyc.specimens;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawn side of a document, and what is true about it.
 *
 * @param image opaque RGB
 * @param printed the printed values by field
 * @param mrz the lines of the machine-readable zone; empty on sides without one
 * @param portrait its place in pixels of the image; empty on sides without one
 */
public record SpecimenPage(
        BufferedImage image, Map<PrintedField, String> printed, List<String> mrz, Optional<Rectangle> portrait) {
    public SpecimenPage {
        Map<PrintedField, String> sorted = new EnumMap<>(PrintedField.class);
        sorted.putAll(printed);
        printed = sorted;
        mrz = List.copyOf(mrz);
    }
}
