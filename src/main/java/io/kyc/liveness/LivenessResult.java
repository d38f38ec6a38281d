package io.kyc.liveness;

import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param status how far it got
 * @param confidence that a live person was there, 0 to 100; only with {@link Status#SUCCEEDED}, and it alone decides
 * @param reference key of the best picture, where there is one
 * @param face where the living person's face is on the reference, as ratios of it, where the service says so
 * @param audits keys of further pictures
 * @param challenge what the applicant had to do, where the service says so
 */
public record LivenessResult(
        Status status,
        Optional<Double> confidence,
        Optional<String> reference,
        Optional<RelativeBox> face,
        List<String> audits,
        Optional<Challenge> challenge) {
    public LivenessResult {
        audits = List.copyOf(audits);
    }

    /** How far a check got. */
    public enum Status {
        CREATED,
        IN_PROGRESS,
        SUCCEEDED,
        FAILED,
        EXPIRED,
        /** The service does not know it, or no longer. */
        NOT_FOUND;

        /** Whether the applicant may still finish it. */
        public boolean isPending() {
            return this == CREATED || this == IN_PROGRESS;
        }
    }

    /**
     * @param type for example {@code FaceMovementAndLightChallenge}
     * @param version three numbers, for example {@code 1.0.0}
     */
    public record Challenge(String type, String version) {}

    /** A result without pictures or confidence. */
    public static LivenessResult of(Status status) {
        return new LivenessResult(
                status, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}
