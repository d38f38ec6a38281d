package io.kyc.functions;

import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.StartedLiveness;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts a liveness check outside any flow. */
@Singleton
public class CreateLiveness {
    private final FunctionCalls calls;
    private final LivenessChecks checks;
    private final LivenessRegistry registry;
    private final LivenessConfig config;

    CreateLiveness(FunctionCalls calls, LivenessChecks checks, LivenessRegistry registry, LivenessConfig config) {
        this.calls = calls;
        this.checks = checks;
        this.registry = registry;
        this.config = config;
    }

    /**
     * The answer to {@code create}.
     *
     * @param sessionId the liveness session's id
     */
    @RegisterForReflection
    @Schema(name = "LivenessSessionCreated")
    public record Created(
            String sessionId,
            @Schema(enumeration = "CREATED") String status,
            String message) {}

    Created create(LivenessSessionRequest request) {
        var id = new SessionId(request.sessionId());
        String folder = new EvidenceKeys(id.value()).livenessFolder();
        calls.checkBucket(request.s3Bucket());
        checkPrefix(request.s3KeyPrefix(), folder);
        calls.reserve(id);
        return calls.once(id, () -> {
            StartedLiveness started = checks.start(folder, UUID.randomUUID().toString(), config.auditImages());
            registry.record(started.id(), id, calls.caller());
            return new Created(started.id(), "CREATED", "Liveness session created successfully");
        });
    }

    private static void checkPrefix(String prefix, String folder) {
        if (prefix != null && !folder.startsWith(prefix.endsWith("/") ? prefix : prefix + "/")) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "s3_key_prefix must be liveness-sessions. Correct it, or leave it out.");
        }
    }
}
