package io.kyc.local.face;

/**
 * The rotation of a head in degrees; 0 when it faces the camera.
 *
 * @param yaw positive when the face looks to the picture's right
 * @param pitch positive when the face looks up
 * @param roll positive when the head leans to the picture's right (clockwise)
 */
public record HeadPose(double yaw, double pitch, double roll) {
    /** The mesh's pitch for a level face, because its line from forehead to chin leans: median of 68 portraits. */
    private static final double LEVEL = -8;

    static HeadPose of(Landmarks face) {
        return new HeadPose(
                Math.toDegrees(
                        Math.atan2(face.z(454) - face.z(234), face.point(234).distance(face.point(454)))),
                -Math.toDegrees(
                        Math.atan2(face.z(152) - face.z(10), face.point(10).distance(face.point(152)))),
                Math.toDegrees(Math.atan2(face.y(454) - face.y(234), face.x(454) - face.x(234))));
    }
}
