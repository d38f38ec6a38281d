package io.kyc.functions;

import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.Challenges;
import io.kyc.liveness.ChosenChallenge;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.StartedLiveness;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts a liveness check outside any flow. */
@Singleton
public class CreateLiveness {
    private final FunctionCalls calls;
    private final LivenessChecks checks;
    private final Challenges challenges;
    private final LivenessRegistry registry;
    private final LivenessConfig config;

    CreateLiveness(
            FunctionCalls calls,
            LivenessChecks checks,
            Challenges challenges,
            LivenessRegistry registry,
            LivenessConfig config) {
        this.calls = calls;
        this.checks = checks;
        this.challenges = challenges;
        this.registry = registry;
        this.config = config;
    }

    /**
     * The answer to {@code create}.
     *
     * @param sessionId the liveness session's id, not the id that was sent
     * @param livenessSessionId the same id, under the name that other calls use
     * @param region the region to which the device must stream
     * @param expiresAt when Rekognition forgets the check
     * @param challenge what the person has to do. {@code FaceMovementAndLightChallenge} flashes colours: warn first
     */
    @RegisterForReflection
    @Schema(name = "LivenessSessionCreated")
    public record Created(
            @Schema(description = "The liveness session's id, not the session_id of the request")
            String sessionId,

            String livenessSessionId,
            String region,
            Instant expiresAt,

            @Schema(enumeration = {"FaceMovementAndLightChallenge", "FaceMovementChallenge"})
            String challenge,

            @Schema(enumeration = "CREATED") String status,
            String message) {}

    Created create(LivenessSessionRequest request) {
        var id = new SessionId(request.sessionId());
        String folder = new EvidenceKeys(id.value()).livenessFolder();
        calls.checkBucket(request.s3Bucket());
        checkPrefix(request.s3KeyPrefix(), folder);
        ChosenChallenge challenge = challenges.choose(Boolean.TRUE.equals(request.photosensitive()), false);
        calls.reserve(id);
        return calls.once(id, () -> {
            StartedLiveness started =
                    checks.start(folder, UUID.randomUUID().toString(), config.auditImages(), challenge.type());
            registry.record(started.id(), id, calls.caller());
            return new Created(
                    started.id(),
                    started.id(),
                    started.region(),
                    started.expiresAt(),
                    challenge.type().wireName(),
                    "CREATED",
                    "Liveness session created successfully");
        });
    }

    private static void checkPrefix(String prefix, String folder) {
        if (prefix != null && !folder.startsWith(prefix.endsWith("/") ? prefix : prefix + "/")) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "s3_key_prefix must be liveness-sessions. Correct it, or leave it out.");
        }
    }
}
