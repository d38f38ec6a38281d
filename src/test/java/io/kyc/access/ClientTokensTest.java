package io.kyc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClientTokensTest {
    private static final String SECRET = "a secret of at least thirty-two characters";
    private static final SessionId ONE = new SessionId("session-one");
    private static final SessionId TWO = new SessionId("session-two");

    private final ClientTokens tokens = new ClientTokens(SECRET);

    @Test
    void opensItsSessionOnEveryInstanceWithTheSecret() {
        String token = tokens.token(ONE, "nonce");

        assertThat(token).matches("kct_[A-Za-z0-9_-]{43}");
        assertThat(new ClientTokens(SECRET).opens(token, ONE, "nonce")).isTrue();
    }

    @Test
    void opensNoOtherSession() {
        String token = tokens.token(ONE, "nonce");

        assertThat(tokens.opens(token, TWO, "nonce")).isFalse();
        assertThat(tokens.opens(token, ONE, "another nonce")).isFalse();
        assertThat(tokens.opens(token + "x", ONE, "nonce")).isFalse();
        assertThat(tokens.opens(token.substring(0, 46), ONE, "nonce")).isFalse();
        assertThat(tokens.opens("", ONE, "nonce")).isFalse();
        assertThat(new ClientTokens(SECRET + "!").opens(token, ONE, "nonce")).isFalse();
    }

    @Test
    void refusesASecretThatCanBeGuessed() {
        assertThatThrownBy(() -> new ClientTokens("too short")).isInstanceOf(IllegalArgumentException.class);
    }
}
