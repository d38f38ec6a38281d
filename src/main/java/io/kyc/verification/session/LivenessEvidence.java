package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.kyc.image.RelativeBox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The liveness check that counts.
 *
 * @param attempt which attempt it was
 * @param livenessSessionId the service's id
 * @param region in which the applicant's device streams
 * @param expiresAt when the service forgets an unfinished check
 * @param result its result, once it has ended
 * @param reference the best picture
 * @param face where the living person's face is on the reference, where the service said so
 * @param audits further pictures
 */
@RegisterForReflection
public record LivenessEvidence(
        int attempt,
        String livenessSessionId,
        String region,
        Instant expiresAt,
        Optional<Evidence.Liveness> result,
        Optional<StoredImage> reference,
        Optional<RelativeBox> face,
        List<StoredImage> audits) {
    public LivenessEvidence {
        audits = List.copyOf(audits);
    }

    /** A check that has not ended. */
    public static LivenessEvidence started(int attempt, String livenessSessionId, String region, Instant expiresAt) {
        return new LivenessEvidence(
                attempt,
                livenessSessionId,
                region,
                expiresAt,
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
