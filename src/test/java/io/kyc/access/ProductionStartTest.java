package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the start of a process that may serve real people. */
class ProductionStartTest {

    private record Access(
            boolean open,
            boolean openToEveryoneOutsideProduction,
            Optional<String> secret,
            Optional<String> formerSecret,
            Optional<String> formerSecretUntil)
            implements AccessConfig {
        Access(boolean open, boolean openToEveryoneOutsideProduction, Optional<String> secret) {
            this(open, openToEveryoneOutsideProduction, secret, Optional.empty(), Optional.empty());
        }

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

    private static final String RANDOM = "q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE9iK3xC5v";
    private static final String FORMER = "Zk81hQpTn3RwLsXv07bGyMcDu52eJfA9oWiK6rBt";

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
    void acceptsTheSwitchInOtherProfilesOnly() {
        assertThatCode(() -> access(OPEN_TO_EVERYONE, "bench", NOWHERE)).doesNotThrowAnyException();
    }

    @Test
    void treatsNoProfileAsProduction() {
        var nothing = new Surroundings(List.of(), NOWHERE);

        assertThatThrownBy(() -> new OperatorAccess(OPEN_TO_EVERYONE, nothing, null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys(CLOSED, nothing)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "bench", "prod,test", "test,prod"})
    void refusesASecretThatIsMissingOrCanBeGuessed(String profiles) {
        assertThatThrownBy(() -> keys(OPEN_TO_EVERYONE, in(profiles, NOWHERE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KYC_SECRET");
        assertThatThrownBy(() -> keys(secret(31), in(profiles, NOWHERE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(RANDOM.substring(0, 5));
        assertThatCode(() -> keys(secret(32), in(profiles, NOWHERE))).doesNotThrowAnyException();
    }

    @Test
    void generatesNoSecretOnLambda() {
        assertThatThrownBy(() -> keys(CLOSED, in("test", LAMBDA)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KYC_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "dev,test"})
    void startsWithoutASecretInDevModeAndTests(String profiles) {
        assertThatCode(() -> access(OPEN, profiles, NOWHERE)).doesNotThrowAnyException();
        assertThatCode(() -> keys(OPEN, in(profiles, NOWHERE))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "abababababababababababababababababababab",
                "0123012301230123012301230123012301230123",
                "0123456789abcdef0123456789abcdef",
                "change-me!change-me!change-me!change-me!"
            })
    void refusesASecretThatRepeatsItself(String secret) {
        Access weak = new Access(false, false, Optional.of(secret));

        assertThatThrownBy(() -> keys(weak, in("prod", NOWHERE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KYC_SECRET")
                .hasMessageContaining("must be random")
                .hasMessageNotContaining(secret.substring(0, 8));
        assertThatThrownBy(() -> keys(rotated(secret, "2026-01-31T00:00:00Z"), in("prod", NOWHERE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KYC_FORMER_SECRET");
    }

    @Test
    void requiresAnEndForAFormerSecret() {
        for (Access half : List.of(rotated(FORMER, null), rotated(null, "2026-01-31T00:00:00Z"))) {
            assertThatThrownBy(() -> keys(half, in("prod", NOWHERE)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must be set together");
        }
        assertThatThrownBy(() -> keys(rotated(RANDOM, "2026-01-31T00:00:00Z"), in("prod", NOWHERE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be another one");
        assertThatThrownBy(() -> keys(rotated(FORMER, "tomorrow"), in("prod", NOWHERE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be a time like");
        assertThatCode(() -> keys(rotated(FORMER, "2026-01-31T00:00:00Z"), in("prod", NOWHERE)))
                .doesNotThrowAnyException();
    }

    private static Access rotated(String former, String until) {
        return new Access(false, false, Optional.of(RANDOM), Optional.ofNullable(former), Optional.ofNullable(until));
    }

    private static DerivedKeys keys(Access config, Surroundings surroundings) {
        return new DerivedKeys(config, surroundings, Clock.systemUTC());
    }

    private static OperatorAccess access(Access config, String profiles, Map<String, String> environment) {
        return new OperatorAccess(config, in(profiles, environment), null);
    }

    private static Access secret(int length) {
        return new Access(false, false, Optional.of(RANDOM.substring(0, length)));
    }

    private static Surroundings in(String profiles, Map<String, String> environment) {
        return new Surroundings(List.of(profiles.split(",")), environment);
    }
}
