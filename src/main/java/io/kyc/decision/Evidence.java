package io.kyc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a decision is made of.
 *
 * @param day of the decision: what has expired, how old the holder is
 * @param portrait whether the document shows a face
 * @param document what was found out about the document
 * @param quality how well the photos show it
 * @param requirements what the operator asks for beyond a genuine document
 * @param liveness the result of the liveness check, once there was one
 * @param similarity of the portrait and the liveness reference, once they were compared
 * @param seen where document and face were seen before, if that was looked for
 */
public record Evidence(
        LocalDate day,
        boolean portrait,
        Optional<DocumentFacts> document,
        Optional<Quality> quality,
        Requirements requirements,
        Optional<Liveness> liveness,
        Optional<Similarity> similarity,
        Seen seen) {

    /**
     * @param document empty when there was no number to look for
     * @param faces other sessions that were approved with this face and another document; empty when it was not looked for
     */
    public record Seen(Optional<SeenDocument> document, Optional<Integer> faces) {
        /** Nothing was looked for. */
        public static final Seen NOWHERE = new Seen(Optional.empty(), Optional.empty());
    }

    /**
     * The tenant's other sessions with the same document.
     *
     * @param samePerson those in which name and date of birth agree
     * @param unclear those in which they agree in part, or could not be read
     * @param anotherPerson those in which neither agrees and which were not approved: nothing is proven by them
     * @param anotherApproved those in which neither agrees and which were approved, by the checks or by a person
     * @param declinedForFace whether the last of them that came to an end with a sound document ended, not long ago, because the face
     *     was another one
     */
    public record SeenDocument(
            int samePerson, int unclear, int anotherPerson, int anotherApproved, boolean declinedForFace) {}

    /**
     * @param facts as measured
     * @param limits that they are held to
     */
    public record Quality(QualityFacts facts, QualityLimits limits) {}

    /**
     * What the operator asks for.
     *
     * @param specimens whether specimens are taken, which no document of a real person is
     * @param minimumAge in years, where one was asked for
     * @param applicant how what the operator knows of the applicant compares with the document, where something is known
     */
    public record Requirements(boolean specimens, Optional<Integer> minimumAge, Optional<Applicant> applicant) {}

    /**
     * @param name of the applicant against that of the document's holder; empty when it was not asked
     * @param birthDate likewise
     */
    public record Applicant(Optional<Agreement> name, Optional<Agreement> birthDate) {
        /** What was asked. */
        List<Agreement> asked() {
            return Stream.of(name, birthDate).flatMap(Optional::stream).toList();
        }
    }

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

        /** Where a finished check's confidence lies; of a check that was not finished {@link Band#FAILED}. */
        public Band band() {
            return outcome == Outcome.FINISHED ? Band.of(confidence, threshold, reviewFloor) : Band.FAILED;
        }
    }

    /** Where a score lies: at the threshold or above it, in the band below that a person looks at, or below both. */
    public enum Band {
        PASSED,
        REVIEW,
        FAILED;

        private static Band of(double score, double threshold, double reviewFloor) {
            if (score >= threshold) {
                return PASSED;
            }
            return score >= reviewFloor ? REVIEW : FAILED;
        }
    }

    /** Whether it is known which face of the liveness picture is the living person's. */
    public enum LiveFace {
        /** It is at the place that the liveness check names, or the only one. */
        FOUND,
        /** It is, and somebody else is there, too: 40 % as tall or more, or resembling the portrait. */
        SEVERAL,
        /** No face is at that place, or there are several and no place was named. */
        UNCLEAR
    }

    /**
     * @param comparable whether both pictures show a face
     * @param score of the living person's face, 0 to 100; 0 when not comparable
     * @param threshold least score of a match
     * @param reviewFloor least score for a review, not above the threshold
     * @param live which face was compared
     * @param otherFaceMatches whether another face of the document's front resembles the person more than its portrait does
     */
    public record Similarity(
            boolean comparable,
            double score,
            double threshold,
            double reviewFloor,
            LiveFace live,
            boolean otherFaceMatches) {

        /** Where the score lies; that of what is not comparable says nothing. */
        Band band() {
            return Band.of(score, threshold, reviewFloor);
        }
    }
}
