package io.kyc.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What Rekognition says about the video of a liveness check: the codes of {@code Feedback} in {@code
 * GetFaceLivenessSessionResults}, each with its reason. They explain a low confidence and change no decision.
 */
public enum LivenessFeedback {
    FACE_NOT_VISIBLE(Reason.LIVENESS_FACE_NOT_VISIBLE),
    FACE_OBSTRUCTION_DETECTED(Reason.LIVENESS_FACE_COVERED),
    LOW_VIDEO_QUALITY_DETECTED(Reason.LIVENESS_VIDEO_POOR),
    FACE_NOT_ALIGNED(Reason.LIVENESS_FACE_NOT_ALIGNED),
    EYES_CLOSED_DETECTED(Reason.LIVENESS_EYES_CLOSED),
    LOW_LIGHTING_DETECTED(Reason.LIVENESS_TOO_DARK),
    HIGH_LIGHTING_DETECTED(Reason.LIVENESS_TOO_BRIGHT);

    private final Reason reason;

    LivenessFeedback(Reason reason) {
        this.reason = reason;
    }

    /** The code as Rekognition writes it; empty for one that this release does not know. */
    public static Optional<LivenessFeedback> ofCode(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    public Reason reason() {
        return reason;
    }

    /** The reasons of the codes that are known, each once, in the order of the codes. */
    static List<Reason> reasons(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> ofCode(code).stream())
                .map(known -> known.reason)
                .distinct()
                .toList();
    }
}
