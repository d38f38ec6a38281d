package io.kyc.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What counts as a good photo of a document. The scales, and why these limits: {@code docs/accuracy.md}. */
@ConfigMapping(prefix = "kyc.quality")
public interface QualityConfig {

    /** Least sharpness of the print, 0 to about 8. Default: 0.12. */
    @WithDefault("0.12")
    double leastSharpness();

    /** Least brightness of the paper, 0 to 100. Default: 35. */
    @WithDefault("35")
    double leastBrightness();

    /** Largest share of a page that may be blown out by a mirrored light, 0 to 1. Default: 0.02. */
    @WithDefault("0.02")
    double mostGlare();

    /** Least length of the page's longer side in the photo, in pixels. Default: 500, a card at 150 dots an inch. */
    @WithDefault("500")
    double leastPageSide();

    /** Least length of the longer side of the portrait's face in the photo, in pixels. Default: 65. */
    @WithDefault("65")
    double leastFaceSide();

    /** Least sharpness of the portrait as Rekognition says it, 0 to 100. Default: 25. */
    @WithDefault("25")
    double leastFaceSharpness();

    /** Least brightness of the portrait as Rekognition says it, 0 to 100. Default: 25. */
    @WithDefault("25")
    double leastFaceBrightness();

    /** Most brightness of the portrait as Rekognition says it, 0 to 100. Default: 95. */
    @WithDefault("95")
    double mostFaceBrightness();

    /** Largest angle of the portrait's face to the side, up or down, in degrees. Default: 35. */
    @WithDefault("35")
    double mostFaceAngle();

    /** How sure Rekognition must be of closed eyes, sunglasses or something that covers the face, 0 to 100. Default: 90. */
    @WithDefault("90")
    double faceClaim();
}
