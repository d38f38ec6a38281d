package io.kyc.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures when a photo of a document is good. {@code docs/accuracy.md} explains the scales and the limits. */
@ConfigMapping(prefix = "kyc.quality")
public interface QualityConfig {

    /** Least sharpness of the print, 0 to about 8. Default: 0.12. */
    @WithDefault("0.12")
    double leastSharpness();

    /** Least brightness of the paper, 0 to 100. Default: 35. */
    @WithDefault("35")
    double leastBrightness();

    /** Largest share of a page that a reflected light may blow out, 0 to 1. Default: 0.02. */
    @WithDefault("0.02")
    double mostGlare();

    /** Least length of the page's longer side in the photo, in pixels. Default: 500, a card at 150 dots an inch. */
    @WithDefault("500")
    double leastPageSide();

    /** Least length of the longer side of the portrait's face in the photo, in pixels. Default: 65. */
    @WithDefault("65")
    double leastFaceSide();

    /** Least sharpness of the portrait according to Rekognition, 0 to 100. Default: 25. */
    @WithDefault("25")
    double leastFaceSharpness();

    /** Least brightness of the portrait according to Rekognition, 0 to 100. Default: 25. */
    @WithDefault("25")
    double leastFaceBrightness();

    /** Greatest brightness of the portrait according to Rekognition, 0 to 100. Default: 95. */
    @WithDefault("95")
    double mostFaceBrightness();

    /** Largest angle of the portrait's face to the side, up or down, in degrees. Default: 35. */
    @WithDefault("35")
    double mostFaceAngle();

    /**
     * Rekognition's least confidence at which closed eyes, sunglasses or a cover over the face count, 0 to 100.
     * Default: 90.
     */
    @WithDefault("90")
    double faceClaim();
}
