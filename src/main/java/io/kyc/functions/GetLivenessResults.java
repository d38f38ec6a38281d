package io.kyc.functions;

import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.liveness.LivenessResults;
import io.kyc.liveness.LivenessVerdict;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the results of a liveness check that {@link CreateLiveness} started, and copies its pictures to their plain names. */
@Singleton
class GetLivenessResults {
    /** Rekognition's ids are UUIDs; anything of another form is not such an id. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final FunctionCalls calls;
    private final LivenessChecks checks;
    private final LivenessRegistry registry;
    private final LivenessVerdict verdict;
    private final ImageStore images;
    private final Parallel parallel;

    GetLivenessResults(
            FunctionCalls calls,
            LivenessChecks checks,
            LivenessRegistry registry,
            LivenessVerdict verdict,
            ImageStore images,
            Parallel parallel) {
        this.calls = calls;
        this.checks = checks;
        this.registry = registry;
        this.verdict = verdict;
        this.images = images;
        this.parallel = parallel;
    }

    LivenessResults results(LivenessSessionRequest request) {
        String livenessId = Optional.ofNullable(request.livenessSessionId()).orElse(request.sessionId());
        if (livenessId == null || livenessId.isBlank()) {
            throw KycException.invalid("session_id", "is required");
        }
        SessionId session = Optional.of(livenessId)
                .filter(id -> ID.matcher(id).matches())
                .flatMap(id -> registry.sessionOf(id, calls.caller()))
                .filter(id -> request.livenessSessionId() == null || id.value().equals(request.sessionId()))
                .orElseThrow(() -> new KycException(
                        ErrorCode.LIVENESS_SESSION_NOT_FOUND,
                        "No liveness session with this id was created here. Send the id that create answered."));
        return calls.onceWritingPictures(session, () -> {
            LivenessResult result = checks.result(livenessId);
            var copies = new LivenessCopies(new EvidenceKeys(session.value()));
            copies.make(result, images, parallel);
            return LivenessResults.of(livenessId, result, verdict.passed(result), copies);
        });
    }
}
