package io.kyc.verification;

import io.kyc.decision.Effect;
import io.kyc.decision.Policy;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentProcessor;
import io.kyc.document.QualityConfig;
import io.kyc.document.QualityMeasurement;
import io.kyc.face.SimilarityThreshold;
import io.kyc.idempotency.IdempotencyConfig;
import io.kyc.liveness.LivenessVerdict;
import io.kyc.parallel.Deadlines;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Time, randomness and the configured policy, as values to inject. */
class VerificationProducers {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    /** @throws IllegalStateException at start when an effect is configured for a reason that does not exist */
    @Produces
    @Singleton
    Policy policy(VerificationConfig config) {
        Map<Reason, Effect> effects = new EnumMap<>(Reason.class);
        config.effects().forEach((code, effect) -> effects.put(reason(code), effect));
        return new Policy(effects);
    }

    /** @throws IllegalStateException at start for limits that contradict each other or the scales */
    @Produces
    @Singleton
    QualityLimits qualityLimits(QualityConfig config) {
        return QualityMeasurement.limits(config);
    }

    private static Reason reason(String key) {
        // An environment variable's name does not tell which of . - _ was meant; no code has . or -.
        String code = key.replace('.', '_').replace('-', '_');
        return Reason.withCode(code)
                .orElseThrow(() -> new IllegalStateException("kyc.verification.effects names no reason: " + key));
    }

    /** Builds everything that checks its configuration, so that a wrong one stops the start and not the first applicant. */
    void check(
            @Observes StartupEvent start,
            Policy policy,
            AttemptLimits attempts,
            SimilarityThreshold similarity,
            LivenessVerdict liveness,
            DocumentProcessor document,
            QualityLimits quality,
            Deadlines deadlines,
            VerificationConfig config,
            IdempotencyConfig idempotency,
            WeakSettings weak) {
        weak.check();
        // A lease that ran out while its holder still waits for AWS would let two requests work at once.
        checkLonger("kyc.verification.lease", config.lease(), deadlines);
        checkLonger("kyc.idempotency.lease", idempotency.lease(), deadlines);
    }

    private static void checkLonger(String key, Duration lease, Deadlines deadlines) {
        if (lease.compareTo(deadlines.longest()) <= 0) {
            throw new IllegalStateException(
                    key + " is longer than kyc.deadline.work and kyc.deadline.release together");
        }
    }
}
