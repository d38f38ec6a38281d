package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    @Test
    void areForTryingOnlyByName() {
        assertThat(Profiles.areForTrying(List.of("dev"))).isTrue();
        assertThat(Profiles.areForTrying(List.of("test"))).isTrue();
        assertThat(Profiles.areForTrying(List.of("prod"))).isFalse();
        assertThat(Profiles.areForTrying(List.of("staging"))).isFalse();
        assertThat(Profiles.areForTrying(List.of())).isFalse();
    }
}
