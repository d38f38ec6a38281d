package io.kyc.face;

/**
 * How well a picture shows a face, according to the detector. A value that the detector does not give counts as good.
 *
 * @param sharpness 0 to 100
 * @param brightness 0 to 100
 * @param yaw to the side, degrees
 * @param pitch up or down, degrees
 * @param eyesClosed confidence that the eyes are closed, 0 to 100
 * @param sunglasses confidence that there are sunglasses, 0 to 100
 * @param covered confidence that something hides a part of the face, 0 to 100
 */
public record FaceQuality(
        double sharpness,
        double brightness,
        double yaw,
        double pitch,
        double eyesClosed,
        double sunglasses,
        double covered) {
    /** The value when the detector says nothing. */
    public static final FaceQuality UNKNOWN = new FaceQuality(100, 50, 0, 0, 0, 0, 0);
}
