package io.kyc.local.face;

/**
 * A face in a picture.
 *
 * @param box around the mesh, from forehead to chin, in pixels; may extend beyond the picture's edges
 * @param score the detector's probability that this is a face, 0.5 to 1
 * @param presence the mesh's probability that this is a face, 0.5 to 1; necessary, but not sufficient
 */
public record Face(
        FaceBox box, double score, double presence, Landmarks landmarks, HeadPose pose, FaceImageQuality quality)
        implements FaceBox.Scored {}
