package io.kyc.local.rekognition;

import io.kyc.local.face.Face;
import io.kyc.local.picture.Picture;

/**
 * A frame that shows a face.
 *
 * @param index its number among all frames, from 0
 * @param face the largest one
 */
record FaceFrame(int index, Picture picture, Face face) {}
