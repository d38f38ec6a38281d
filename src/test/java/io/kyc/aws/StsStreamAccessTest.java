package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.DerivedKeys;
import io.kyc.liveness.ChallengeType;
import io.kyc.liveness.LivenessConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start checks of the role. It calls nobody: there is no client. */
class StsStreamAccessTest {
    private record Role(Optional<String> streamRole) implements LivenessConfig {
        @Override
        public double threshold() {
            return 80;
        }

        @Override
        public double reviewFloor() {
            return 60;
        }

        @Override
        public int auditImages() {
            return 4;
        }

        @Override
        public ChallengeType challenge() {
            return ChallengeType.MOVEMENT_AND_LIGHT;
        }

        @Override
        public Photosensitive photosensitive() {
            return Photosensitive.REVIEW;
        }
    }

    private static StsStreamAccess of(Optional<String> role) {
        return new StsStreamAccess(
                null, null, new DerivedKeys("q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE9iK3xC5v"), new Role(role));
    }

    @Test
    void isOffWithoutARole() {
        assertThat(of(Optional.empty()).isOn()).isFalse();
        assertThat(of(Optional.empty()).grant("anybody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:role/kyc-stream",
                "arn:aws-us-gov:iam::123456789012:role/service/kyc-StreamRole-1X2Y",
                "arn:aws-cn:iam::123456789012:role/a.b@c+d=e,f_g"
            })
    void takesTheArnOfARole(String arn) {
        assertThatCode(() -> of(Optional.of(arn))).doesNotThrowAnyException();
        assertThat(of(Optional.of(arn)).isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kyc-stream",
                "arn:aws:iam::123456789012:user/kyc",
                "arn:aws:iam::12345:role/kyc",
                "arn:aws:sts::123456789012:assumed-role/kyc/session",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:iam::123456789012:role/two words"
            })
    void refusesAnythingElse(String arn) {
        assertThatThrownBy(() -> of(Optional.of(arn)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.liveness.stream-role must be the ARN of a role")
                .hasMessageEndingWith("but is " + arn);
    }
}
