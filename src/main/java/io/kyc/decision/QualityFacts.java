package io.kyc.decision;

import java.util.Optional;

/**
 * How well the photos show a document, as measured when they were taken.
 *
 * @param front empty when it could not be measured
 * @param back empty when there is none, or when it could not be measured
 * @param portrait the holder's face on the front
 */
public record QualityFacts(Optional<Page> front, Optional<Page> back, Optional<Face> portrait) {

    /**
     * The quality of a page.
     *
     * @param sharpness of the print, 0 to about 8; see {@code docs/accuracy.md}
     * @param brightness of the paper, 0 (black) to 100 (white)
     * @param glare share of the page that is blown out in one piece, 0 to 1
     * @param side the page's longer side in pixels of the photo
     * @param cutOff whether the page leaves the photo
     */
    public record Page(double sharpness, double brightness, double glare, double side, boolean cutOff) {}

    /**
     * The quality of the portrait's face.
     *
     * @param side the face's longer side in pixels of the photo
     * @param cutOff whether the face leaves the photo
     * @param sharpness 0 to 100
     * @param brightness 0 to 100
     * @param pose of the head
     * @param eyesClosed confidence that the eyes are closed, 0 to 100
     * @param sunglasses confidence that there are sunglasses, 0 to 100
     * @param covered confidence that something hides a part of the face, 0 to 100
     */
    public record Face(
            double side,
            boolean cutOff,
            double sharpness,
            double brightness,
            Pose pose,
            double eyesClosed,
            double sunglasses,
            double covered) {}

    /**
     * How far a head is turned away from the camera.
     *
     * @param yaw to the side, degrees
     * @param pitch up or down, degrees
     */
    public record Pose(double yaw, double pitch) {
        /** The larger of both turns in degrees, without its sign. */
        double turn() {
            return Math.max(Math.abs(yaw), Math.abs(pitch));
        }
    }
}
