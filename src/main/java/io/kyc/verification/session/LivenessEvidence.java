package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.kyc.image.RelativeBox;
import io.kyc.liveness.ChosenChallenge;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence about the liveness check. A later check replaces it.
 *
 * @param attempt the number of the attempt that started the check
 * @param livenessSessionId Rekognition's id of the check
 * @param expiresAt when Rekognition forgets an unfinished check
 * @param challenge what the applicant has to do
 * @param result empty until the check has ended
 * @param reference the reference picture, the best one of the check
 * @param face the place of the living person's face on the reference; empty when Rekognition did not say
 * @param audits further pictures
 */
@RegisterForReflection
public record LivenessEvidence(
        int attempt,
        String livenessSessionId,
        Instant expiresAt,
        ChosenChallenge challenge,
        Optional<Evidence.Liveness> result,
        Optional<StoredImage> reference,
        Optional<RelativeBox> face,
        List<StoredImage> audits) {
    public LivenessEvidence {
        Objects.requireNonNull(challenge);
        audits = List.copyOf(audits);
    }

    /** A check that has not ended. */
    public static LivenessEvidence started(
            int attempt, String livenessSessionId, Instant expiresAt, ChosenChallenge challenge) {
        return new LivenessEvidence(
                attempt,
                livenessSessionId,
                expiresAt,
                challenge,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether the session can go on to the comparison: passed, or good enough for a person to look at. */
    public boolean mayContinue() {
        return reference.isPresent()
                && result.filter(ended -> ended.band() != Evidence.Band.FAILED).isPresent();
    }
}
