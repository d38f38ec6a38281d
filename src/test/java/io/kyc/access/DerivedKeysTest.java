package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DerivedKeysTest {
    private static final String SECRET = "a secret of at least thirty-two characters";

    @Test
    void givesTheSameHashOnEveryInstanceWithTheSecret() {
        String hash = new DerivedKeys(SECRET).hash("purpose/1").current().hex("message");

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(new DerivedKeys(SECRET).hash("purpose/1").current().hex("message"))
                .isEqualTo(hash);
        // Computed with another tool. The value must not change, because the tables contain such hashes.
        assertThat(hash).isEqualTo("9aed03b905be19ed249e38851669479dd2bc86e09f0c030329e40fdcfdaefbb8");
    }

    @Test
    void givesDifferentHashesForPurposesAndSecrets() {
        String hash = new DerivedKeys(SECRET).hash("purpose/1").current().hex("message");

        assertThat(new DerivedKeys(SECRET).hash("purpose/2").current().hex("message"))
                .isNotEqualTo(hash);
        assertThat(new DerivedKeys(SECRET + "!").hash("purpose/1").current().hex("message"))
                .isNotEqualTo(hash);
    }

    @Test
    void refusesASecretThatCanBeGuessed() {
        assertThatThrownBy(() -> new DerivedKeys("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kyc.access.secret");
    }
}
