package io.kyc.liveness;

import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The result of a liveness check.
 *
 * @param status how far the check got
 * @param confidence that a live person was there, 0 to 100; only with {@link Status#SUCCEEDED}, and only this decides
 * @param reference the key of the best picture, if there is one
 * @param face the place of the living person's face, as ratios of the reference, if the service gives it
 * @param audits the keys of further pictures
 * @param challenge what the applicant had to do, if the service says so
 * @param remarks what the service says beside the result
 */
public record LivenessResult(
        Status status,
        Optional<Double> confidence,
        Optional<String> reference,
        Optional<RelativeBox> face,
        List<String> audits,
        Optional<Challenge> challenge,
        Remarks remarks) {
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
        /** The service does not know the check, or no longer. */
        NOT_FOUND;

        /** Whether the applicant may still finish the check. */
        public boolean isPending() {
            return this == CREATED || this == IN_PROGRESS;
        }
    }

    /**
     * What the applicant had to do.
     *
     * @param type for example {@code FaceMovementAndLightChallenge}
     * @param version three numbers, for example {@code 1.0.0}
     */
    public record Challenge(String type, String version) {}

    /**
     * What the service says beside the result. Only codes pass, no sentences: they are stored and answered.
     *
     * @param feedback codes of what was wrong with the video, for example {@code LOW_LIGHTING_DETECTED}, at most 10
     * @param clientSdk the software that streamed the video. The client itself says so: it proves nothing
     */
    public record Remarks(List<String> feedback, Optional<String> clientSdk) {
        /** The service says nothing. */
        public static final Remarks NONE = new Remarks(List.of(), Optional.empty());

        private static final int MOST_CODES = 10;
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");
        private static final Pattern SDK = Pattern.compile("[A-Za-z0-9_./-]{1,64}");

        public Remarks {
            feedback = feedback.stream()
                    .filter(code -> CODE.matcher(code).matches())
                    .distinct()
                    .limit(MOST_CODES)
                    .toList();
            clientSdk = clientSdk.filter(sdk -> SDK.matcher(sdk).matches());
        }
    }

    /** A result without pictures or confidence. */
    public static LivenessResult of(Status status) {
        return new LivenessResult(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Remarks.NONE);
    }
}
