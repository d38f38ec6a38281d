package io.kyc.liveness;

import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Starts liveness checks, each with the credentials that its device needs. */
@Singleton
public class StreamedChecks {
    private final LivenessChecks checks;
    private final StreamAccess access;
    private final LivenessConfig config;
    private final Parallel parallel;
    private final Clock clock;

    StreamedChecks(LivenessChecks checks, StreamAccess access, LivenessConfig config, Parallel parallel, Clock clock) {
        this.checks = checks;
        this.access = access;
        this.config = config;
        this.parallel = parallel;
        this.clock = clock;
    }

    /**
     * A check that waits for its device.
     *
     * @param stream empty when devices get their credentials elsewhere
     */
    public record Started(StartedLiveness check, Optional<LivenessStream> stream) {}

    /**
     * Starts a check, and gets its credentials at the same time. If there are no credentials, nobody learns the check's
     * id. So nobody can stream it. AWS is taken to charge for streamed checks only.
     *
     * @param subject names the check among all checks, for {@link StreamAccess#grant}
     * @throws KycException as {@link StreamAccess#grant} and {@link LivenessChecks#start}
     */
    public Started start(String subject, String folder, String requestToken, ChallengeType challenge) {
        if (!access.isOn()) {
            return new Started(started(folder, requestToken, challenge), Optional.empty());
        }
        Parallel.Pending<Optional<LivenessStream>> stream = parallel.start(() -> access.grant(subject));
        StartedLiveness check;
        try {
            check = started(folder, requestToken, challenge);
        } finally {
            // No call outlives its request.
            stream.settle();
        }
        return new Started(check, stream.join());
    }

    private StartedLiveness started(String folder, String requestToken, ChallengeType challenge) {
        return checks.start(folder, requestToken, config.auditImages(), challenge);
    }

    /** Whether answers have credentials, which are not kept for a repetition. */
    public boolean answersCredentials() {
        return access.isOn();
    }

    /**
     * New credentials for a check that was started before.
     *
     * @param expiresAt when the check ends; empty when it is over by now
     * @throws KycException {@code answer_not_kept} when the check is over
     */
    public Optional<LivenessStream> again(String subject, Optional<Instant> expiresAt) {
        if (expiresAt.filter(clock.instant()::isBefore).isEmpty()) {
            throw new KycException(
                    ErrorCode.ANSWER_NOT_KEPT,
                    "The liveness check that this request started is over. Start a new one, with a new Idempotency-Key.");
        }
        return access.grant(subject);
    }
}
