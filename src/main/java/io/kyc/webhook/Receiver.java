package io.kyc.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where events are posted, and the secrets with which they are signed.
 *
 * @param address {@code https}, or {@code http} on loopback while trying
 * @param secrets one, or two while the receiver changes over; the current one first
 * @param timeout for one post
 */
record Receiver(URI address, List<SigningSecret> secrets, Duration timeout) {
    private static final String URL = "kyc.webhook.url (KYC_WEBHOOK_URL)";
    private static final String SECRET = "kyc.webhook.secret (KYC_WEBHOOK_SECRET)";
    private static final String FORMER = "kyc.webhook.former-secret (KYC_WEBHOOK_FORMER_SECRET)";
    private static final String TIMEOUT = "kyc.webhook.timeout (KYC_WEBHOOK_TIMEOUT)";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Below the function's own timeout of 29 s, with room for a cold start. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    Receiver {
        secrets = List.copyOf(secrets);
    }

    /**
     * @param forTrying whether the process runs in dev mode or tests
     * @return empty when no address is set
     * @throws IllegalStateException that says which setting is wrong and what it must be; it shows no secret and no
     *     address, as an address may hold one
     */
    static Optional<Receiver> of(WebhookConfig config, boolean forTrying) {
        if (config.url().isEmpty()) {
            if (config.secret().isPresent() || config.formerSecret().isPresent()) {
                throw new IllegalStateException(URL + " must be set with " + SECRET + ", but is not");
            }
            return Optional.empty();
        }
        String secret = config.secret()
                .orElseThrow(() -> new IllegalStateException(SECRET + " must be set with " + URL + ", but is not"));
        if (config.formerSecret().filter(secret::equals).isPresent()) {
            throw new IllegalStateException(
                    FORMER + " must be another one than " + SECRET + ", but is the same. Choose a new secret");
        }
        if (config.timeout().isNegative()
                || config.timeout().isZero()
                || config.timeout().compareTo(LONGEST) > 0) {
            throw new IllegalStateException(
                    TIMEOUT + " must be more than zero and at most " + LONGEST + ", but is " + config.timeout());
        }
        List<SigningSecret> secrets = Stream.concat(
                        Stream.of(SigningSecret.of(SECRET, secret)),
                        config.formerSecret().stream().map(former -> SigningSecret.of(FORMER, former)))
                .toList();
        return Optional.of(new Receiver(address(config.url().get(), forTrying), secrets, config.timeout()));
    }

    private static URI address(String text, boolean forTrying) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    URL + " must be an address like https://example.com/kyc, but cannot be read as one");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new IllegalStateException(
                    URL + " must be an address like https://example.com/kyc, but has no host, or a user or a fragment");
        }
        boolean loopback = "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(forTrying && loopback)) {
            throw new IllegalStateException(URL + " must begin with https, but begins with " + address.getScheme()
                    + ". Only dev mode and tests take http, on loopback");
        }
        return address;
    }

    /** The header {@code webhook-signature}: a signature by each secret. */
    String signatures(WebhookMessage message, long timestamp) {
        return secrets.stream()
                .map(secret -> secret.sign(message.id(), timestamp, message.body()))
                .collect(Collectors.joining(" "));
    }

    /** Without the path and the query, which may be a secret themselves. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
