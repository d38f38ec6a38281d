package io.kyc.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start accepts as the settings of a webhook. */
class ReceiverTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String FORMER = "whsec_q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE9iK3xC5v";
    private static final Duration USUAL = Duration.ofSeconds(10);

    private record Settings(
            Optional<String> url, Optional<String> secret, Optional<String> formerSecret, Duration timeout)
            implements WebhookConfig {
        Settings(String url) {
            this(Optional.of(url), Optional.of(SECRET), Optional.empty(), USUAL);
        }
    }

    @Test
    void isAbsentWithoutAnAddress() {
        assertThat(Receiver.of(new Settings(Optional.empty(), Optional.empty(), Optional.empty(), USUAL), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/kyc?key=a%20b",
                "HTTPS://example.com:8443/",
                "https://10.0.0.7/kyc",
                "https://[::1]:8443/kyc"
            })
    void acceptsHttps(String url) {
        assertThat(Receiver.of(new Settings(url), false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4600/kyc", "http://127.0.0.1:4600", "http://[::1]:4600/"})
    void acceptsHttpOnLoopbackWhileTrying(String url) {
        assertThat(Receiver.of(new Settings(url), true)).isPresent();
        assertRefused(new Settings(url), false, "kyc.webhook.url (KYC_WEBHOOK_URL) must begin with https");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/kyc, must begin with https",
        "http://127.0.0.1.example.com/kyc, must begin with https",
        "http://169.254.169.254/latest, must begin with https",
        "ftp://example.com/kyc, must begin with https",
        "file:///etc/passwd, has no host",
        "//example.com/kyc, must begin with https",
        "example.com/kyc, has no host",
        "https:example.com, has no host",
        "https:///kyc, has no host",
        "https://user:word@example.com/, a user",
        "https://example.com/#part, a fragment",
        "https://example.com/a b, cannot be read"
    })
    void refusesOtherAddresses(String url, String why) {
        for (boolean forTrying : new boolean[] {false, true}) {
            assertRefused(new Settings(url), forTrying, why);
        }
    }

    @Test
    void refusesAnAddressWithoutASecretAndASecretWithoutAnAddress() {
        assertRefused(
                new Settings(Optional.of("https://example.com"), Optional.empty(), Optional.empty(), USUAL),
                true,
                "kyc.webhook.secret (KYC_WEBHOOK_SECRET) must be set with kyc.webhook.url");
        assertRefused(
                new Settings(Optional.empty(), Optional.of(SECRET), Optional.empty(), USUAL),
                true,
                "kyc.webhook.url (KYC_WEBHOOK_URL) must be set with kyc.webhook.secret");
        assertRefused(
                new Settings(Optional.of("https://example.com"), Optional.of(SECRET), Optional.of(SECRET), USUAL),
                true,
                "must be another one");
        assertRefused(
                new Settings(Optional.of("https://example.com"), Optional.of(SECRET), Optional.of("old"), USUAL),
                true,
                "kyc.webhook.former-secret (KYC_WEBHOOK_FORMER_SECRET) must be whsec_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT20.001S", "PT1H"})
    void refusesATimeoutThatDoesNotFitIntoAnInvocation(String timeout) {
        assertRefused(
                new Settings(
                        Optional.of("https://example.com"),
                        Optional.of(SECRET),
                        Optional.empty(),
                        Duration.parse(timeout)),
                true,
                "kyc.webhook.timeout (KYC_WEBHOOK_TIMEOUT) must be more than zero and at most PT20S");
    }

    @Test
    void signsByBothSecretsWhileTheReceiverChangesOver() {
        Receiver receiver = Receiver.of(
                        new Settings(
                                Optional.of("https://example.com"), Optional.of(SECRET), Optional.of(FORMER), USUAL),
                        false)
                .orElseThrow();
        WebhookMessage message = new WebhookMessage("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

        assertThat(receiver.signatures(message, 1614265330).split(" "))
                .hasSize(2)
                .startsWith("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .doesNotHaveDuplicates()
                .allMatch(signature -> signature.startsWith("v1,"));
    }

    @Test
    void showsNeitherSecretsNorWhatAnAddressHides() {
        Receiver receiver = Receiver.of(new Settings("https://example.com:8443/hooks/S3CR3T?key=T0K3N"), false)
                .orElseThrow();

        assertThat(receiver).hasToString("https://example.com:8443");
    }

    private static void assertRefused(Settings settings, boolean forTrying, String why) {
        assertThatThrownBy(() -> Receiver.of(settings, forTrying))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(SECRET.substring(6))
                .hasMessageNotContaining("word")
                .hasMessageNotContaining("passwd");
    }
}
