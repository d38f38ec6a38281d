package io.kyc.local.rekognition;

import java.util.List;

/**
 * The stand-in's result for a series of frames, in place of Rekognition's face liveness.
 *
 * @param confidence 0 to 100
 * @param referenceIndex the best frame: sharp, frontal, large; 0 when no frame shows a face
 * @param auditIndexes up to four other frames, ascending, spread over the series
 * @param reason why the confidence is not higher, for people
 * @param feedback what is wrong with the frames, whatever the confidence
 */
public record FramesVerdict(
        double confidence,
        int referenceIndex,
        List<Integer> auditIndexes,
        String reason,
        List<FrameFeedback> feedback) {
    public FramesVerdict {
        auditIndexes = List.copyOf(auditIndexes);
        feedback = List.copyOf(feedback);
        if (!(confidence >= 0 && confidence <= 100) || referenceIndex < 0) {
            throw new IllegalArgumentException("a confidence of " + confidence + ", frame " + referenceIndex);
        }
    }
}
