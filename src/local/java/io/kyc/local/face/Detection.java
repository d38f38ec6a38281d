package io.kyc.local.face;

/**
 * A face that the detector has found.
 *
 * @param box in pixels of the picture; it contains brow and chin, but not the hair
 * @param score probability, 0 to 1
 * @param roll the angle of the line from the left to the right eye in radians, clockwise
 */
record Detection(FaceBox box, double score, double roll) implements FaceBox.Scored {}
