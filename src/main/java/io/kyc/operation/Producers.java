package io.kyc.operation;

import io.kyc.decision.Effect;
import io.kyc.decision.Policy;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.document.QualityConfig;
import io.kyc.document.QualityMeasurement;
import io.kyc.verification.VerificationConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Produces the clock, randomness and the configured policy, to be injected. */
class Producers {

    /** In milliseconds: what is stored, answered and told in an event is the same time to its last digit. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    /** @throws IllegalStateException at start when an effect is configured for an unknown reason */
    @Produces
    @Singleton
    @Startup
    Policy configured(VerificationConfig config) {
        return policy(config);
    }

    static Policy policy(VerificationConfig config) {
        Map<Reason, Effect> effects = new EnumMap<>(Reason.class);
        config.effects().forEach((code, effect) -> effects.put(reason(code), effect));
        return new Policy(effects);
    }

    /** @throws IllegalStateException at start when limits contradict each other or are outside their scales */
    @Produces
    @Singleton
    @Startup
    QualityLimits qualityLimits(QualityConfig config) {
        return QualityMeasurement.limits(config);
    }

    private static Reason reason(String key) {
        // The name of an environment variable does not tell . - and _ apart. No code contains . or -.
        String code = key.replace('.', '_').replace('-', '_');
        return Reason.withCode(code)
                .orElseThrow(() -> new IllegalStateException("kyc.verification.effects must name reasons, but names "
                        + key + ". Use a code of docs/reasons.md."));
    }
}
