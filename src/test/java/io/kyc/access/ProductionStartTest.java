package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process that may serve real people refuses to start with. */
class ProductionStartTest {

    /** @param open as configured */
    private record Access(boolean open, Optional<String> secret) implements AccessConfig {
        @Override
        public String tenantClaim() {
            return "tenant";
        }

        @Override
        public String actorClaim() {
            return "sub";
        }

        @Override
        public List<String> scopeClaims() {
            return List.of("scope");
        }

        @Override
        public String scopePrefix() {
            return "kyc:";
        }

        @Override
        public Optional<String> roles() {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "staging", "Dev", "development"})
    void refusesOpenAccess(String profile) {
        assertThatThrownBy(() -> new OperatorAccess(new Access(true, Optional.empty()), profiles(profile), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.access.open");
        assertThatCode(() -> new OperatorAccess(new Access(false, Optional.empty()), profiles(profile), null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging"})
    void refusesASecretThatIsMissingOrCanBeGuessed(String profile) {
        assertThatThrownBy(() -> new DerivedKeys(new Access(false, Optional.empty()), profiles(profile)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KYC_SECRET");
        assertThatThrownBy(() -> new DerivedKeys(new Access(false, Optional.of("x".repeat(31))), profiles(profile)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xxx");
        assertThatCode(() -> new DerivedKeys(new Access(false, Optional.of("x".repeat(32))), profiles(profile)))
                .doesNotThrowAnyException();
    }

    @Test
    void isMeantForProductionOnly() {
        assertThatCode(() -> new OperatorAccess(new Access(true, Optional.empty()), profiles("dev"), null))
                .doesNotThrowAnyException();
        assertThatCode(() -> new DerivedKeys(new Access(true, Optional.empty()), profiles("test")))
                .doesNotThrowAnyException();
    }

    private static SmallRyeConfig profiles(String profile) {
        return new SmallRyeConfigBuilder().withProfile(profile).build();
    }
}
