package io.kyc.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All the evidence for a decision.
 *
 * @param day the day of the decision, for expiry and age
 * @param portrait whether the document shows a face
 * @param document the facts about the document
 * @param quality how well the photos show the document
 * @param requirements what the operator asks for beyond a genuine document
 * @param liveness the result of the liveness check; empty before it
 * @param similarity of the portrait and the liveness reference; empty before they were compared
 * @param seen whether document and face were seen before, if that was looked for
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
     * Sightings of the document and the face in other sessions.
     *
     * @param document empty when the document has no number to look for
     * @param faces number of other sessions that were approved with this face and another document; empty when faces
     *     were not looked for
     */
    public record Seen(Optional<SeenDocument> document, Optional<Integer> faces) {
        /** Nothing was looked for. */
        public static final Seen NOWHERE = new Seen(Optional.empty(), Optional.empty());
    }

    /**
     * Numbers of the tenant's other sessions with the same document.
     *
     * @param samePerson sessions in which name and date of birth agree
     * @param unclear sessions in which they agree in part, or could not be read
     * @param anotherPerson sessions in which neither agrees and which were not approved, so they prove nothing
     * @param anotherApproved sessions in which neither agrees and which were approved, by the checks or a reviewer
     * @param declinedForFace whether the latest session that ended with a sound document was recently declined for the
     *     face
     */
    public record SeenDocument(
            int samePerson, int unclear, int anotherPerson, int anotherApproved, boolean declinedForFace) {}

    /**
     * The quality of the photos.
     *
     * @param facts the measured values
     * @param limits the limits for these values
     */
    public record Quality(QualityFacts facts, QualityLimits limits) {}

    /**
     * What the operator asks for.
     *
     * @param specimens whether specimens are accepted, although no specimen is a real person's document
     * @param minimumAge in years; empty when none was asked for
     * @param applicant how the operator's data about the applicant compares with the document; empty without such data
     */
    public record Requirements(boolean specimens, Optional<Integer> minimumAge, Optional<Applicant> applicant) {}

    /**
     * How the operator's data about the applicant compares with the document.
     *
     * @param name the comparison with the holder's name; empty when the operator gave none
     * @param birthDate the comparison with the holder's date of birth; empty when the operator gave none
     */
    public record Applicant(Optional<Agreement> name, Optional<Agreement> birthDate) {
        /** The comparisons that the operator asked for. */
        List<Agreement> asked() {
            return Stream.of(name, birthDate).flatMap(Optional::stream).toList();
        }
    }

    /**
     * The result of the liveness check.
     *
     * @param outcome how the check ended
     * @param confidence 0 to 100; 0 unless it was finished
     * @param threshold least confidence that the person is live
     * @param reviewFloor least confidence for a review, not above the threshold
     * @param feedback what Rekognition says about the video, as its codes; unknown codes are kept and change nothing
     * @param challenge what was asked for and what was done
     * @param clientSdk the software that streamed the video, as it says itself; for people, no check looks at it
     */
    public record Liveness(
            Outcome outcome,
            double confidence,
            double threshold,
            double reviewFloor,
            List<String> feedback,
            Challenge challenge,
            Optional<String> clientSdk) {
        public Liveness {
            feedback = List.copyOf(feedback);
            Objects.requireNonNull(challenge);
        }

        /**
         * What the applicant had to do.
         *
         * @param asked the only challenge that was offered, as Rekognition names it
         * @param done the one that was done; empty when Rekognition does not say
         * @param review whether a person must look at the check because the applicant chose the challenge
         */
        public record Challenge(String asked, Optional<String> done, boolean review) {
            boolean isDoneAsAsked() {
                return done.filter(asked::equals).isPresent();
            }
        }

        /** How a liveness check ended. */
        public enum Outcome {
            FINISHED,
            FAILED,
            EXPIRED
        }

        /** The band of a finished check's confidence; {@link Band#FAILED} for any other check. */
        public Band band() {
            return outcome == Outcome.FINISHED ? Band.of(confidence, threshold, reviewFloor) : Band.FAILED;
        }
    }

    /** The band of a score: at the threshold or above, in the band below that is reviewed, or below both. */
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
        /** The face is at the place that the liveness check names, or it is the only one. */
        FOUND,
        /** The face is known, but there is another one that is at least 40 % as tall or resembles the portrait. */
        SEVERAL,
        /** No face is at that place, or there are several and the check names no place. */
        UNCLEAR
    }

    /**
     * The result of comparing the faces.
     *
     * @param comparable whether both pictures show a face
     * @param score of the living person's face, 0 to 100; 0 when not comparable
     * @param threshold least score of a match
     * @param reviewFloor least score for a review, not above the threshold
     * @param live whether it is clear which face was compared
     * @param otherFaceMatches whether another face on the document's front resembles the person more than the portrait
     *     does
     */
    public record Similarity(
            boolean comparable,
            double score,
            double threshold,
            double reviewFloor,
            LiveFace live,
            boolean otherFaceMatches) {

        /** The band of the score; meaningless when the pictures are not comparable. */
        Band band() {
            return Band.of(score, threshold, reviewFloor);
        }
    }
}
