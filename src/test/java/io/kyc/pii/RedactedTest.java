package io.kyc.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactedTest {

    @Test
    void isMaskedWhereverItIsPrinted() {
        Redacted<String> name = Redacted.of("Eriksson");

        assertThat(name + " " + List.of(name) + Optional.of(name)).doesNotContain("Eriksson");
        assertThat(name.reveal()).isEqualTo("Eriksson");
    }

    @Test
    void isEqualToTheSameValue() {
        assertThat(Redacted.of("a")).isEqualTo(Redacted.of("a")).hasSameHashCodeAs(Redacted.of("a"));
        assertThat(Redacted.of("a")).isNotEqualTo(Redacted.of("b")).isNotEqualTo("a");
    }
}
