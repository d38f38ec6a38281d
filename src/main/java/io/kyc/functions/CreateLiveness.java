package io.kyc.functions;

import io.kyc.access.SessionId;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.Challenges;
import io.kyc.liveness.ChosenChallenge;
import io.kyc.liveness.LivenessStream;
import io.kyc.liveness.StartedLiveness;
import io.kyc.liveness.StreamedChecks;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts a liveness check outside any flow. */
@Singleton
public class CreateLiveness {
    private final FunctionCalls calls;
    private final StreamedChecks checks;
    private final Challenges challenges;
    private final LivenessRegistry registry;
    private final AnswerFormat format;

    CreateLiveness(
            FunctionCalls calls,
            StreamedChecks checks,
            Challenges challenges,
            LivenessRegistry registry,
            AnswerFormat format) {
        this.calls = calls;
        this.checks = checks;
        this.challenges = challenges;
        this.registry = registry;
        this.format = format;
    }

    /**
     * The answer to {@code create}.
     *
     * @param sessionId the liveness session's id, not the id that was sent
     * @param livenessSessionId the same id, under the name that other calls use
     * @param region the region to which the device must stream
     * @param expiresAt when Rekognition forgets the check
     * @param challenge what the person has to do. {@code FaceMovementAndLightChallenge} flashes colours: warn first
     * @param stream credentials for the stream; null when the device gets them elsewhere
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
            String message,
            @Schema(nullable = true) LivenessStream stream) {

        /** The same with other credentials, or without. */
        Created with(Optional<LivenessStream> stream) {
            return new Created(
                    sessionId, livenessSessionId, region, expiresAt, challenge, status, message, stream.orElse(null));
        }
    }

    Created create(LivenessSessionRequest request) {
        var id = new SessionId(request.sessionId());
        String folder = new EvidenceKeys(id.value()).livenessFolder();
        calls.checkBucket(request.s3Bucket());
        checkPrefix(request.s3KeyPrefix(), folder);
        ChosenChallenge challenge = challenges.choose(Boolean.TRUE.equals(request.photosensitive()), false);
        calls.reserve(id);
        return calls.once(
                id,
                () -> started(id, folder, challenge),
                created -> created.with(Optional.empty()),
                kept -> repeated(kept, id));
    }

    private Created started(SessionId id, String folder, ChosenChallenge challenge) {
        StreamedChecks.Started started =
                checks.start(id.value(), folder, UUID.randomUUID().toString(), challenge.type());
        StartedLiveness check = started.check();
        registry.record(check.id(), id, calls.caller());
        return new Created(
                check.id(),
                check.id(),
                check.region(),
                check.expiresAt(),
                challenge.type().wireName(),
                "CREATED",
                "Liveness session created successfully",
                started.stream().orElse(null));
    }

    /** Credentials are not kept: a repetition gets new ones until Rekognition forgets the check. */
    private AnswerFormat.Answered repeated(AnswerFormat.Answered kept, SessionId id) {
        if (!checks.answersCredentials() || kept.status() != 200) {
            return kept;
        }
        Created created = format.read(kept, Created.class);
        return format.of(
                kept.status(), created.with(checks.again(id.value(), Optional.ofNullable(created.expiresAt()))));
    }

    private static void checkPrefix(String prefix, String folder) {
        if (prefix != null && !folder.startsWith(prefix.endsWith("/") ? prefix : prefix + "/")) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "s3_key_prefix must be liveness-sessions. Correct it, or leave it out.");
        }
    }
}
