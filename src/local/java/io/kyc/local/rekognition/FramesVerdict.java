package io.kyc.local.rekognition;

import java.util.List;

/**
 * What the stand-in for Rekognition's face liveness makes of a row of frames.
 *
 * @param confidence 0 to 100
 * @param referenceIndex the best frame: sharp, frontal, large; 0 when no frame shows a face
 * @param auditIndexes up to four other frames, ascending, spread over the row
 * @param reason why the confidence is no higher, for people
 */
public record FramesVerdict(double confidence, int referenceIndex, List<Integer> auditIndexes, String reason) {
    public FramesVerdict {
        auditIndexes = List.copyOf(auditIndexes);
        if (!(confidence >= 0 && confidence <= 100) || referenceIndex < 0) {
            throw new IllegalArgumentException("a confidence of " + confidence + ", frame " + referenceIndex);
        }
    }
}
