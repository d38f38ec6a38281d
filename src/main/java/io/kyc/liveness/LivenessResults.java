package io.kyc.liveness;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a liveness check in an answer.
 *
 * @param sessionId the liveness session's id, as Rekognition names it
 * @param livenessSessionId the same id, under the name that other calls use
 * @param status {@code CREATED}, {@code IN_PROGRESS}, {@code SUCCEEDED}, {@code FAILED}, {@code EXPIRED} or {@code
 *     NOT_FOUND}
 * @param confidence 0 to 100; null unless the check succeeded
 * @param passed whether the confidence reaches the threshold
 * @param referenceImage the best picture; null without one
 * @param auditImages further pictures
 * @param challenge what the applicant had to do; null if the service does not say
 * @param feedback Rekognition's codes of what was wrong with the video, for example {@code LOW_LIGHTING_DETECTED}
 */
@RegisterForReflection
public record LivenessResults(
        String sessionId,
        String livenessSessionId,

        @Schema(enumeration = {"CREATED", "IN_PROGRESS", "SUCCEEDED", "FAILED", "EXPIRED", "NOT_FOUND"})
        String status,

        @Schema(nullable = true) Double confidence,
        boolean passed,
        @Schema(nullable = true) Image referenceImage,
        List<Image> auditImages,
        @Schema(nullable = true) Challenge challenge,
        List<String> feedback) {
    public LivenessResults {
        auditImages = List.copyOf(auditImages);
        feedback = List.copyOf(feedback);
    }

    /**
     * A picture in the answer.
     *
     * @param s3Key its key in this service's bucket
     */
    @RegisterForReflection
    @Schema(name = "LivenessImage")
    public record Image(String s3Key) {}

    /** See {@link LivenessResult.Challenge}. */
    @RegisterForReflection
    @Schema(name = "LivenessChallenge")
    public record Challenge(String type, String version) {}

    /** @param names the keys of the named copies */
    public static LivenessResults of(String livenessId, LivenessResult result, boolean passed, LivenessCopies names) {
        return new LivenessResults(
                livenessId,
                livenessId,
                result.status().name(),
                result.confidence().orElse(null),
                passed,
                result.reference().map(key -> new Image(names.reference())).orElse(null),
                IntStream.range(0, result.audits().size())
                        .mapToObj(i -> new Image(names.audit(i)))
                        .toList(),
                result.challenge()
                        .map(c -> new Challenge(c.type(), c.version()))
                        .orElse(null),
                result.remarks().feedback());
    }

    /** The same without the confidence, which would tell an attacker how close the attack came. */
    public LivenessResults minimal() {
        return new LivenessResults(
                sessionId, livenessSessionId, status, null, passed, referenceImage, auditImages, challenge, feedback);
    }
}
