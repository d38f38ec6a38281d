package io.kyc.face;

import io.kyc.image.RelativeBox;

/**
 * A face in a picture.
 *
 * @param box where, as ratios of the upright picture
 * @param confidence that it is a face, 0 to 100
 */
public record DetectedFace(RelativeBox box, double confidence) {}
