package io.kyc.local.rekognition;

import io.kyc.local.face.Face;
import io.kyc.local.face.FaceBox;
import io.kyc.local.face.FaceCover;
import io.kyc.local.face.FaceEngine;
import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with the frames of a liveness check, as the codes of Rekognition's {@code Feedback}. All of it is
 * measured; AWS does not say how it measures. A finding counts when at least half of the frames with a face have it: a
 * single blink or a turned head belongs to the check.
 *
 * <p>The limits were chosen on the portraits of the tests. Selfies made of them have a sharpness of 63 and more, and 24 to
 * 46 when they are shrunk to a tenth and enlarged again.
 *
 * <p>Closed eyes are not found. The openness that the mesh gives (see {@link FaceClaims}) fell from between 0.27 and 0.38
 * to between 0.20 and 0.25 when the eyes of two portraits were shut by stretching their skin. Narrow open eyes have 0.21,
 * and the limit is 0.15. How dark it is between the lids told the eyes of one portrait apart and not those of the other,
 * behind glasses. So the code is missing where Rekognition gives it.
 */
public enum FrameFeedback {
    FACE_NOT_VISIBLE("The face was not visible in all of the video."),
    FACE_OBSTRUCTION_DETECTED("Something covers part of the face."),
    LOW_VIDEO_QUALITY_DETECTED("The video is blurred, or the face is too small in it."),
    FACE_NOT_ALIGNED("The face is turned, or not in the middle of the video."),
    EYES_CLOSED_DETECTED("The eyes are closed."),
    LOW_LIGHTING_DETECTED("The face is too dark."),
    HIGH_LIGHTING_DETECTED("The face is too bright.");

    private static final double LEAST_SHARPNESS = 30;
    private static final int LEAST_FACE_WIDTH = 60;
    /** How far the middle of the face may be from the middle of the frame, as a share of the frame's side. */
    private static final double MOST_ASIDE = 0.2;

    private static final double MOST_TURN = 30;
    /** Mean luma of the face, 0 to 100. A face with dark skin in a lit room is brighter than this. */
    private static final double LEAST_LIGHT = 14;

    private static final double MOST_LIGHT = 85;

    private final String message;

    FrameFeedback(String message) {
        this.message = message;
    }

    /** A sentence for developers, in the place of AWS's own. */
    public String message() {
        return message;
    }

    /**
     * @param all number of frames, with a face or without
     * @param frames those with a face
     */
    static List<FrameFeedback> of(FaceEngine engine, int all, List<FaceFrame> frames) {
        List<Seen> seen = frames.stream().map(frame -> Seen.in(engine, frame)).toList();
        return Arrays.stream(values())
                .filter(code -> code == FACE_NOT_VISIBLE
                        ? frames.size() < all
                        : 2 * seen.stream().filter(code::isIn).count() >= Math.max(1, frames.size()))
                .toList();
    }

    private boolean isIn(Seen seen) {
        return switch (this) {
            case FACE_NOT_VISIBLE -> false;
            case FACE_OBSTRUCTION_DETECTED -> seen.covered();
            case LOW_VIDEO_QUALITY_DETECTED -> seen.sharpness() < LEAST_SHARPNESS || seen.width() < LEAST_FACE_WIDTH;
            case FACE_NOT_ALIGNED -> seen.aside() > MOST_ASIDE || seen.turn() > MOST_TURN;
            // Behind dark glasses the lids are a guess of the mesh.
            case EYES_CLOSED_DETECTED -> !seen.eyesOpen() && !seen.covered();
            case LOW_LIGHTING_DETECTED -> seen.light() < LEAST_LIGHT;
            case HIGH_LIGHTING_DETECTED -> seen.light() > MOST_LIGHT;
        };
    }

    /** What was measured in one frame. */
    private record Seen(
            boolean covered,
            boolean eyesOpen,
            double sharpness,
            double width,
            double aside,
            double turn,
            double light) {

        static Seen in(FaceEngine engine, FaceFrame frame) {
            Face face = frame.face();
            FaceCover cover = engine.cover(frame.picture(), face);
            FaceBox box = face.box();
            double aside = Math.max(
                    Math.abs(box.centreX() / frame.picture().width() - 0.5),
                    Math.abs(box.centreY() / frame.picture().height() - 0.5));
            double turn = Math.max(
                    Math.abs(face.pose().yaw()),
                    Math.max(Math.abs(face.pose().pitch()), Math.abs(face.pose().roll())));
            return new Seen(
                    FaceClaims.occluded(cover).value()
                            || FaceClaims.sunglasses(cover).value(),
                    FaceClaims.eyesOpen(face).value(),
                    face.quality().sharpness(),
                    box.width(),
                    aside,
                    turn,
                    face.quality().brightness());
        }
    }
}
