package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.functions.LivenessSessionResource.Request;
import io.kyc.idempotency.Idempotency;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageStore;
import io.kyc.image.SessionPictures;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.liveness.LivenessResults;
import io.kyc.liveness.LivenessVerdict;
import io.kyc.liveness.StartedLiveness;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Starts and reads checks that belong to no flow. */
@Singleton
public class LivenessSessions {
    /** Rekognition's ids are UUIDs; whatever has another form is none. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final LivenessChecks checks;
    private final LivenessRegistry registry;
    private final LivenessVerdict verdict;
    private final Reservations reservations;
    private final Idempotency idempotency;
    private final ImageStore images;
    private final SessionPictures pictures;
    private final ImageConfig imageConfig;
    private final Parallel parallel;
    private final LivenessConfig config;

    LivenessSessions(
            LivenessChecks checks,
            LivenessRegistry registry,
            LivenessVerdict verdict,
            Reservations reservations,
            Idempotency idempotency,
            ImageStore images,
            SessionPictures pictures,
            ImageConfig imageConfig,
            Parallel parallel,
            LivenessConfig config) {
        this.checks = checks;
        this.registry = registry;
        this.verdict = verdict;
        this.reservations = reservations;
        this.idempotency = idempotency;
        this.images = images;
        this.pictures = pictures;
        this.imageConfig = imageConfig;
        this.parallel = parallel;
        this.config = config;
    }

    /** Answer of {@code create}; {@code sessionId} is the liveness session's. */
    @RegisterForReflection
    @Schema(name = "LivenessSessionCreated")
    public record Created(String sessionId, String status, String message) {}

    Created create(Request request, Caller caller) {
        var id = new SessionId(request.sessionId());
        var keys = new EvidenceKeys(id.value());
        checkTarget(request, keys);
        reservations.reserve(id, caller);
        return idempotency.once(caller, id, () -> {
            StartedLiveness started =
                    checks.start(keys.livenessFolder(), UUID.randomUUID().toString(), config.auditImages());
            registry.record(started.id(), id, caller);
            return new Created(started.id(), "CREATED", "Liveness session created successfully");
        });
    }

    LivenessResults results(Request request, Caller caller) {
        String livenessId = Optional.ofNullable(request.livenessSessionId()).orElse(request.sessionId());
        if (livenessId == null || livenessId.isBlank()) {
            throw KycException.invalid("session_id", "is required");
        }
        SessionId session = Optional.of(livenessId)
                .filter(id -> ID.matcher(id).matches())
                .flatMap(id -> registry.sessionOf(id, caller))
                .filter(id -> request.livenessSessionId() == null || id.value().equals(request.sessionId()))
                .orElseThrow(() -> new KycException(
                        ErrorCode.LIVENESS_SESSION_NOT_FOUND, "No liveness session of that id was created here."));
        return idempotency.once(caller, session, () -> {
            LivenessResult result = checks.result(livenessId);
            var copies = new LivenessCopies(new EvidenceKeys(session.value()));
            copies.make(result, images, parallel);
            pictures.takeBackUnless(reservations.stands(session), session.value());
            return LivenessResults.of(livenessId, result, verdict.passed(result), copies);
        });
    }

    private void checkTarget(Request request, EvidenceKeys keys) {
        if (request.s3Bucket() != null && !request.s3Bucket().equals(imageConfig.bucket())) {
            throw new KycException(ErrorCode.FOREIGN_BUCKET, "s3_bucket may be left out.");
        }
        String prefix = request.s3KeyPrefix();
        String ours = keys.livenessFolder();
        if (prefix != null && !ours.startsWith(prefix.endsWith("/") ? prefix : prefix + "/")) {
            throw new KycException(ErrorCode.FOREIGN_KEY, "s3_key_prefix is liveness-sessions, or may be left out.");
        }
    }
}
