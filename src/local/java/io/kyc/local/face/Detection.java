package io.kyc.local.face;

/**
 * What the detector says of one face.
 *
 * @param box in pixels of the picture; of the brow and chin, not of the hair
 * @param score probability, 0 to 1
 * @param roll radians, clockwise: the angle of the line from the left to the right eye
 */
record Detection(FaceBox box, double score, double roll) implements FaceBox.Scored {}
