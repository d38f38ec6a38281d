package io.kyc.face;

/**
 * How well a face shows, as the detector says. What it does not say counts as fine.
 *
 * @param sharpness 0 to 100
 * @param brightness 0 to 100
 * @param yaw to the side, degrees
 * @param pitch up or down, degrees
 * @param eyesClosed how sure it is that they are, 0 to 100
 * @param sunglasses how sure it is that there are some, 0 to 100
 * @param covered how sure it is that something hides a part of the face, 0 to 100
 */
public record FaceQuality(
        double sharpness,
        double brightness,
        double yaw,
        double pitch,
        double eyesClosed,
        double sunglasses,
        double covered) {
    /** Where the detector says nothing. */
    public static final FaceQuality UNKNOWN = new FaceQuality(100, 50, 0, 0, 0, 0, 0);
}
