package io.kyc.local.rekognition;

import io.kyc.local.face.Embedding;
import io.kyc.local.face.Face;
import io.kyc.local.face.FaceEngine;
import io.kyc.local.face.FaceMotion;
import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A development stand-in for Rekognition's face liveness. It judges still frames and does not claim to detect attacks:
 * a video replayed in front of the camera passes, and so does a photo that is bent or tilted.
 *
 * <p>The confidence is the lowest of these:
 *
 * <ul>
 *   <li>no frame shows a face: 0; one frame shows none, one that is too small, or two: 50;
 *   <li>two frames show two persons: 30;
 *   <li>fewer than three different frames: 70;
 *   <li>40 when nothing changes except position, rotation, scale, light and compression, as with one still; up to 98
 * when the face turns, comes closer in perspective, blinks or speaks.
 * </ul>
 */
public final class LivenessFrames {
    private static final double NO_FACE = 0;
    private static final double TWO_PERSONS = 30;
    private static final double STILL = 40;
    private static final double WRONG_FRAME = 50;
    private static final double TOO_FEW = 70;
    private static final double LIVELY = 98;

    private static final int ENOUGH_FRAMES = 3;
    private static final int AUDIT_FRAMES = 4;
    /** The embedding net's limit for one person. */
    private static final double ONE_PERSON = 0.60;

    private static final int LEAST_WIDTH = 60;
    private static final double LEAST_PART_OF_FRAME = 0.1;
    /** A face in the background does not count if its area is a smaller share of the largest face's. */
    private static final double BACKGROUND = 0.3;

    private final FaceEngine engine;

    public LivenessFrames(FaceEngine engine) {
        this.engine = engine;
    }

    /**
     * @param pictures the frames in the order of time, at least one
     * @throws IllegalArgumentException when there is none
     */
    public FramesVerdict judge(List<Picture> pictures) {
        return judge(pictures, frames -> List.of());
    }

    /**
     * @param pictures the frames in the order of time, at least one
     * @param further what else is wrong with them
     */
    FramesVerdict judge(List<Picture> pictures, Function<List<FaceFrame>, List<Finding>> further) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("no frames");
        }
        List<FaceFrame> frames = new ArrayList<>();
        Ceiling ceiling = new Ceiling();
        for (int i = 0; i < pictures.size(); i++) {
            List<Face> faces = engine.faces(pictures.get(i));
            if (faces.isEmpty()) {
                ceiling.lower(WRONG_FRAME, "picture " + (i + 1) + " shows no face");
                continue;
            }
            frames.add(new FaceFrame(i, pictures.get(i), faces.get(0)));
            if (tooSmall(pictures.get(i), faces.get(0))) {
                ceiling.lower(WRONG_FRAME, "the face in picture " + (i + 1) + " is too small");
            }
            if (faces.size() > 1
                    && faces.get(1).box().area()
                            > BACKGROUND * faces.get(0).box().area()) {
                ceiling.lower(WRONG_FRAME, "picture " + (i + 1) + " shows more than one face");
            }
        }
        if (frames.isEmpty()) {
            return new FramesVerdict(NO_FACE, 0, audit(pictures.size(), 0), "no picture shows a face", List.of());
        }
        FaceFrame reference = frames.stream()
                .max(Comparator.comparingDouble(LivenessFrames::fitness))
                .orElseThrow();
        if (farthest(reference, frames) > ONE_PERSON) {
            ceiling.lower(TWO_PERSONS, "the pictures show more than one person");
        }
        if (different(pictures) < ENOUGH_FRAMES) {
            ceiling.lower(TOO_FEW, "there are fewer than three different pictures");
        }
        double liveliness = liveliness(frames);
        ceiling.lower(
                STILL + liveliness * (LIVELY - STILL),
                liveliness == 0 ? "the face does not move between the pictures" : "the face moves like a living one");
        List<Finding> findings = further.apply(frames);
        findings.forEach(finding -> ceiling.lower(finding.most(), finding.reason()));
        return new FramesVerdict(
                ceiling.confidence,
                reference.index(),
                audit(pictures.size(), reference.index()),
                ceiling.reason,
                Stream.concat(
                                FrameFeedback.of(engine, pictures.size(), frames).stream(),
                                findings.stream().flatMap(finding -> finding.feedback().stream()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * Something that is wrong with the frames.
     *
     * @param most the confidence that it allows
     * @param reason for people
     * @param feedback the code for it, if there is one
     */
    record Finding(double most, String reason, Optional<FrameFeedback> feedback) {}

    private static boolean tooSmall(Picture picture, Face face) {
        return face.box().width()
                < Math.max(LEAST_WIDTH, LEAST_PART_OF_FRAME * Math.min(picture.width(), picture.height()));
    }

    private static double fitness(FaceFrame frame) {
        double size =
                Math.min(1, frame.face().box().width() / (0.4 * frame.picture().width()));
        double frontal = Math.cos(Math.toRadians(frame.face().pose().yaw()))
                * Math.cos(Math.toRadians(frame.face().pose().pitch()))
                * Math.cos(Math.toRadians(frame.face().pose().roll()));
        return frame.face().quality().sharpness() * size * frontal;
    }

    private double farthest(FaceFrame reference, List<FaceFrame> frames) {
        Embedding person = engine.embedding(reference.picture(), reference.face());
        return frames.stream()
                .filter(frame -> frame != reference)
                .mapToDouble(frame -> person.distance(engine.embedding(frame.picture(), frame.face())))
                .max()
                .orElse(0);
    }

    /** The number of frames that differ in at least one pixel from every frame before them. */
    private static long different(List<Picture> pictures) {
        return IntStream.range(0, pictures.size())
                .filter(i -> pictures.subList(0, i).stream().noneMatch(earlier -> same(earlier, pictures.get(i))))
                .count();
    }

    private static boolean same(Picture one, Picture other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            return false;
        }
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                if (one.rgb(x, y) != other.rgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The strongest sign of life between any two frames: 0 within what one still allows, 1 well beyond that. */
    private static double liveliness(List<FaceFrame> frames) {
        double most = 0;
        for (int i = 0; i < frames.size(); i++) {
            for (int j = 0; j < i; j++) {
                FaceMotion motion =
                        FaceMotion.between(frames.get(i).face(), frames.get(j).face());
                most = Math.max(most, beyond(0.55, 0.8, motion.deformation()));
                most = Math.max(most, beyond(2.5, 5, motion.turn()));
                most = Math.max(most, beyond(0.05, 0.1, motion.eyes()));
                most = Math.max(most, beyond(0.06, 0.12, motion.mouth()));
            }
        }
        return most;
    }

    private static double beyond(double still, double live, double measured) {
        return Math.max(0, Math.min(1, (measured - still) / (live - still)));
    }

    private static List<Integer> audit(int frames, int reference) {
        List<Integer> others =
                IntStream.range(0, frames).filter(i -> i != reference).boxed().toList();
        int count = Math.min(AUDIT_FRAMES, others.size());
        return IntStream.range(0, count)
                .mapToObj(i -> others.get(count == 1 ? 0 : i * (others.size() - 1) / (count - 1)))
                .toList();
    }

    /** Keeps the lowest confidence that any finding allows, with that finding. */
    private static final class Ceiling {
        private double confidence = 100;
        private String reason = "";

        void lower(double to, String because) {
            if (to < confidence) {
                confidence = to;
                reason = because;
            }
        }
    }
}
