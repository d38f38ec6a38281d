package io.kyc.local.rekognition;

import io.kyc.local.face.FaceBox;
import io.kyc.local.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Judges the frames of a filmed liveness check as {@link LivenessFrames} judges those that are posted, and whether what
 * the client says is to be seen in them: a face where it says so, which grew, and is in the oval at the end. What is not
 * to be seen there lowers the confidence to {@value #UNSEEN}.
 */
public final class LivenessVideo {
    private static final double UNSEEN = 20;
    /** How many frames are judged; more of them cost time and say nothing new. */
    private static final int JUDGED = 8;

    /** A busy computer records few frames, and the last of them some time before the end. */
    private static final long NEAR_MILLIS = 1000;
    /** How far the middle of a face may be from the named one, as a share of the named box. */
    private static final double MOST_ASIDE = 0.35;

    private static final double MOST_LARGER = 1.6;
    private static final double LEAST_GROWTH = 1.25;
    /** The face's width as a share of the oval's, and how far its middle may be from that of the oval. */
    private static final double LEAST_OF_OVAL = 0.55;

    private static final double MOST_OF_OVAL = 1.45;
    private static final double MOST_BESIDE_OVAL = 0.25;

    private final LivenessFrames frames;

    public LivenessVideo(LivenessFrames frames) {
        this.frames = frames;
    }

    /**
     * The frames to judge: those at the named times, and others spread between them and the end.
     *
     * @param millis the times of all frames there are, ascending, at least one
     * @return indexes, ascending
     */
    public static List<Integer> choose(List<Long> millis, VideoClaims claims) {
        TreeSet<Integer> chosen = new TreeSet<>();
        LongStream.of(claims.initialMillis(), claims.targetFromMillis(), claims.targetToMillis())
                .forEach(time -> chosen.add(nearest(millis, time)));
        int from = chosen.first();
        int steps = JUDGED - 1;
        IntStream.rangeClosed(0, steps)
                .map(step -> from + step * (millis.size() - 1 - from) / steps)
                .filter(index -> chosen.size() < JUDGED)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static int nearest(List<Long> millis, long time) {
        return IntStream.range(0, millis.size())
                .boxed()
                .min(Comparator.comparingLong(index -> Math.abs(millis.get(index) - time)))
                .orElseThrow();
    }

    /**
     * @param pictures the chosen frames, at least one
     * @param millis the time of each
     */
    public FramesVerdict judge(List<Picture> pictures, List<Long> millis, VideoClaims claims) {
        return frames.judge(pictures, seen -> findings(seen, millis, claims));
    }

    private static List<LivenessFrames.Finding> findings(List<FaceFrame> seen, List<Long> millis, VideoClaims claims) {
        List<LivenessFrames.Finding> findings = new ArrayList<>();
        Optional<FaceFrame> first = at(claims.initialMillis(), seen, millis);
        Optional<FaceFrame> last = at(claims.targetFromMillis(), seen, millis);
        if (first.isEmpty() || last.isEmpty()) {
            findings.add(unseen("no frame shows a face at the time that was named", FrameFeedback.FACE_NOT_VISIBLE));
            return findings;
        }
        FrameBox small = box(first.get());
        FrameBox large = box(last.get());
        if (!matches(small, claims.initialFace()) || !matches(large, claims.targetFace())) {
            findings.add(unseen("the face is not where it was said to be", FrameFeedback.FACE_NOT_ALIGNED));
        }
        if (large.width() < LEAST_GROWTH * small.width()) {
            findings.add(unseen("the face did not come closer", FrameFeedback.FACE_NOT_ALIGNED));
        }
        if (!fits(large, claims.oval())) {
            findings.add(unseen("the face is not in the oval at the end", FrameFeedback.FACE_NOT_ALIGNED));
        }
        if (!claims.coloursShown()) {
            findings.add(new LivenessFrames.Finding(
                    UNSEEN, "the colours were not shown as they were asked for", Optional.empty()));
        }
        return findings;
    }

    private static LivenessFrames.Finding unseen(String reason, FrameFeedback feedback) {
        return new LivenessFrames.Finding(UNSEEN, reason, Optional.of(feedback));
    }

    private static Optional<FaceFrame> at(long time, List<FaceFrame> seen, List<Long> millis) {
        return seen.stream()
                .min(Comparator.comparingLong(frame -> Math.abs(millis.get(frame.index()) - time)))
                .filter(frame -> Math.abs(millis.get(frame.index()) - time) <= NEAR_MILLIS);
    }

    private static FrameBox box(FaceFrame frame) {
        FaceBox box = frame.face().box();
        double width = frame.picture().width();
        double height = frame.picture().height();
        return new FrameBox(
                (box.centreX() - box.width() / 2) / width,
                (box.centreY() - box.height() / 2) / height,
                box.width() / width,
                box.height() / height);
    }

    private static boolean matches(FrameBox seen, FrameBox named) {
        double larger = seen.width() / named.width();
        return Math.abs(seen.centreX() - named.centreX()) <= MOST_ASIDE * named.width()
                && Math.abs(seen.centreY() - named.centreY()) <= MOST_ASIDE * named.height()
                && larger <= MOST_LARGER
                && larger >= 1 / MOST_LARGER;
    }

    private static boolean fits(FrameBox face, FrameBox oval) {
        double share = face.width() / oval.width();
        return share >= LEAST_OF_OVAL
                && share <= MOST_OF_OVAL
                && Math.abs(face.centreX() - oval.centreX()) <= MOST_BESIDE_OVAL * oval.width()
                && Math.abs(face.centreY() - oval.centreY()) <= MOST_BESIDE_OVAL * oval.height();
    }
}
