package io.kyc.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceKeysTest {
    private static final EvidenceKeys KEYS = new EvidenceKeys("session-one");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uploads/session-one/x",
                "uploads/session-one/front.jpg",
                "uploads/session-one/2026/front(1).jpg",
                "uploads/session-one/..front..jpg",
                "uploads/session-one/...",
                "uploads/session-one/!it's*fine_-(1)"
            })
    void acceptsKeysUnderThePrefix(String key) {
        assertThat(EvidenceKeys.liesUnder(KEYS.uploads(), key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uploads/session-one",
                "uploads/session-one/",
                "uploads/session-one/x/",
                "uploads/session-one//x",
                "uploads/session-one/.",
                "uploads/session-one/..",
                "uploads/session-one/../session-two/x",
                "uploads/session-one/x/./y",
                "uploads/session-one/%2e%2e/session-two/x",
                "uploads/session-one/x y",
                "uploads/session-one/x\n",
                "uploads/session-one/x\\y",
                "uploads/session-one/é",
                "uploads/session-two/x",
                "faces/session-one/x"
            })
    void refusesKeysElsewhere(String key) {
        assertThat(EvidenceKeys.liesUnder(KEYS.uploads(), key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1004, 1005})
    void refusesKeysTooLongForS3(int name) {
        String key = KEYS.uploads() + "a".repeat(name);

        assertThat(EvidenceKeys.liesUnder(KEYS.uploads(), key)).isEqualTo(key.length() <= 1024);
    }
}
