package io.kyc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.decision.Effect;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.verification.VerificationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ProducersTest {
    private static final int ABOVE_DEFAULTS = 300;

    @Test
    void takesAnEffectFromAProperty() {
        Policy policy = policy(
                new PropertiesConfigSource(Map.of("kyc.verification.effects.face_mismatch", "review"), "test", 100));

        assertThat(policy.effect(Reason.FACE_MISMATCH)).isEqualTo(Effect.REVIEW);
        assertThat(policy.effect(Reason.LIVENESS_FAILED)).isEqualTo(Reason.LIVENESS_FAILED.defaultEffect());
    }

    @Test
    void takesAnEffectFromAnEnvironmentVariable() {
        Policy policy =
                policy(new EnvConfigSource(Map.of("KYC_VERIFICATION_EFFECTS_FACE_MISMATCH", "review"), ABOVE_DEFAULTS));

        assertThat(policy.effect(Reason.FACE_MISMATCH)).isEqualTo(Effect.REVIEW);
    }

    @Test
    void refusesAnEffectForAnUnknownReason() {
        ConfigSource misspelt =
                new PropertiesConfigSource(Map.of("kyc.verification.effects.face_mismach", "review"), "test", 100);

        assertThatThrownBy(() -> policy(misspelt))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("face_mismach");
    }

    private static Policy policy(ConfigSource source) {
        VerificationConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(source)
                .withMapping(VerificationConfig.class)
                .build()
                .getConfigMapping(VerificationConfig.class);
        return Producers.policy(config);
    }
}
