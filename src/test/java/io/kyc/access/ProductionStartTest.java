package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process that may serve real people refuses to start with. */
class ProductionStartTest {

    private record Access(boolean open, boolean openToEveryoneOutsideProduction, Optional<String> secret)
            implements AccessConfig {
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

    private static final Access CLOSED = new Access(false, false, Optional.empty());
    private static final Access OPEN = new Access(true, false, Optional.empty());
    private static final Access OPEN_TO_EVERYONE = new Access(true, true, Optional.empty());
    private static final Map<String, String> NOWHERE = Map.of();

    /** Lambda's Runtime API is on loopback, like the benchmark's. */
    private static final Map<String, String> LAMBDA =
            Map.of("AWS_LAMBDA_FUNCTION_NAME", "kyc", "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod",
                "production",
                "staging",
                "bench",
                "Dev",
                "development",
                "prod,test",
                "test,prod",
                "staging,dev"
            })
    void refusesOpenAccess(String profiles) {
        assertThatThrownBy(() -> access(OPEN, profiles, NOWHERE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.access.open must be false")
                .hasMessageContaining(profiles);
        assertThatCode(() -> access(CLOSED, profiles, NOWHERE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "prod,test", "bench,prod"})
    void refusesOpenAccessWhateverIsSwitchedOn(String profiles) {
        assertThatThrownBy(() -> access(OPEN_TO_EVERYONE, profiles, NOWHERE)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "dev,test", "bench", "prod"})
    void refusesOpenAccessOnLambdaWhateverTheProfile(String profiles) {
        for (Access open : List.of(OPEN, OPEN_TO_EVERYONE)) {
            assertThatThrownBy(() -> access(open, profiles, LAMBDA))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("on Lambda");
        }
        assertThatCode(() -> access(CLOSED, profiles, LAMBDA)).doesNotThrowAnyException();
    }

    @Test
    void takesTheSwitchForAnotherProfileOnly() {
        assertThatCode(() -> access(OPEN_TO_EVERYONE, "bench", NOWHERE)).doesNotThrowAnyException();
    }

    @Test
    void takesNoProfileForProduction() {
        var nothing = new Surroundings(List.of(), NOWHERE);

        assertThatThrownBy(() -> new OperatorAccess(OPEN_TO_EVERYONE, nothing, null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DerivedKeys(CLOSED, nothing)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "bench", "prod,test", "test,prod"})
    void refusesASecretThatIsMissingOrCanBeGuessed(String profiles) {
        assertThatThrownBy(() -> new DerivedKeys(OPEN_TO_EVERYONE, in(profiles, NOWHERE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KYC_SECRET");
        assertThatThrownBy(() -> new DerivedKeys(secret(31), in(profiles, NOWHERE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xxx");
        assertThatCode(() -> new DerivedKeys(secret(32), in(profiles, NOWHERE))).doesNotThrowAnyException();
    }

    @Test
    void makesNoSecretOnLambda() {
        assertThatThrownBy(() -> new DerivedKeys(CLOSED, in("test", LAMBDA)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KYC_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "dev,test"})
    void isMeantForProductionOnly(String profiles) {
        assertThatCode(() -> access(OPEN, profiles, NOWHERE)).doesNotThrowAnyException();
        assertThatCode(() -> new DerivedKeys(OPEN, in(profiles, NOWHERE))).doesNotThrowAnyException();
    }

    private static OperatorAccess access(Access config, String profiles, Map<String, String> environment) {
        return new OperatorAccess(config, in(profiles, environment), null);
    }

    private static Access secret(int length) {
        return new Access(false, false, Optional.of("x".repeat(length)));
    }

    private static Surroundings in(String profiles, Map<String, String> environment) {
        return new Surroundings(List.of(profiles.split(",")), environment);
    }
}
