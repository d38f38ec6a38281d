package io.kyc.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision is made of.
 *
 * @param day of the decision: what has expired, how old the holder is
 * @param portrait whether the document shows a face
 * @param document what was found out about the document
 * @param minimumAge in years, where one was asked for
 * @param applicant how what the operator knows of the applicant compares with the document, where something is known
 * @param liveness what came of the liveness check, once there was one
 * @param similarity of the portrait and the liveness reference, once they were compared
 */
public record Evidence(
        LocalDate day,
        boolean portrait,
        Optional<DocumentFacts> document,
        Optional<Integer> minimumAge,
        Optional<Applicant> applicant,
        Optional<Liveness> liveness,
        Optional<Similarity> similarity) {

    /**
     * @param name of the applicant against that of the document's holder
     * @param birthDate likewise
     */
    public record Applicant(Agreement name, Agreement birthDate) {}

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
