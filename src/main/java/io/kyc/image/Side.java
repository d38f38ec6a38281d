package io.kyc.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side of a document. */
@Schema(
        name = "DocumentSide",
        enumeration = {"front", "back"})
public enum Side {
    /** The side with the portrait. */
    FRONT,
    BACK;

    /** The side's name in requests and in keys of objects. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param wireName from a request; may be null
     * @return empty for any other text
     */
    public static Optional<Side> parse(String wireName) {
        return Arrays.stream(values())
                .filter(side -> side.wireName().equals(wireName))
                .findFirst();
    }
}
