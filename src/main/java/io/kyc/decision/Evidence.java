package io.kyc.decision;

import java.util.Optional;

/**
 * What a decision is made of.
 *
 * @param portrait whether the document shows a face
 * @param liveness what came of the liveness check, once there was one
 * @param similarity of the portrait and the liveness reference, once they were compared
 */
public record Evidence(boolean portrait, Optional<Liveness> liveness, Optional<Similarity> similarity) {

    /**
     * @param outcome how the check ended
     * @param confidence 0 to 100; 0 unless it was finished
     * @param threshold least confidence of a live person
     * @param reviewFloor least confidence for a review, not above the threshold
     */
    public record Liveness(Outcome outcome, double confidence, double threshold, double reviewFloor) {

        /** How a liveness check ended. */
        public enum Outcome {
            FINISHED,
            FAILED,
            EXPIRED
        }
    }

    /**
     * @param comparable whether both pictures show a face
     * @param score 0 to 100; 0 when not comparable
     * @param threshold least score of a match
     * @param reviewFloor least score for a review, not above the threshold
     */
    public record Similarity(boolean comparable, double score, double threshold, double reviewFloor) {}
}
