package io.kyc.local.face;

/**
 * One face in a picture.
 *
 * @param box around the mesh, from forehead to chin, in pixels; may pass the picture's edges
 * @param score probability by the detector that this is a face, 0.5 to 1
 * @param presence the same by the mesh, 0.5 to 1; necessary, not sufficient
 */
public record Face(
        FaceBox box, double score, double presence, Landmarks landmarks, HeadPose pose, FaceImageQuality quality)
        implements FaceBox.Scored {}
