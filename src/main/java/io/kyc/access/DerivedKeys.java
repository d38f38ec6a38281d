package io.kyc.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Derives keys from the one secret, a different key for each purpose. While the secret is rotated, keys from the former
 * secret count as well.
 */
@Startup
@Singleton
public class DerivedKeys {
    private static final Logger LOG = Logger.getLogger(DerivedKeys.class);

    private static final int SHORTEST_SECRET = 32;
    /**
     * The least number of different characters. One in twenty million random secrets with 32 hexadecimal digits has
     * fewer.
     */
    private static final int LEAST_DISTINCT = 8;

    private static final String SECRET = "kyc.access.secret (KYC_SECRET)";
    private static final String FORMER = "kyc.access.former-secret (KYC_FORMER_SECRET)";
    private static final String UNTIL = "kyc.access.former-secret-until (KYC_FORMER_SECRET_UNTIL)";

    private final KeyedHash secret;
    private final Optional<KeyedHash> former;
    private final Instant formerUntil;
    private final Clock clock;

    @Inject
    DerivedKeys(AccessConfig config, Surroundings surroundings, Clock clock) {
        String current = secretOf(config, surroundings);
        if (config.formerSecret().filter(current::equals).isPresent()) {
            throw new IllegalStateException(
                    FORMER + " must be another one than " + SECRET + ", but is the same. Choose a new secret");
        }
        this.secret = key(SECRET, current);
        this.former = config.formerSecret().map(text -> key(FORMER, text));
        this.formerUntil = until(config);
        this.clock = clock;
        if (former.isPresent() && formerCounts()) {
            LOG.warnf("The former secret counts until %s", formerUntil);
        }
    }

    /** @param secret at least 32 characters */
    public DerivedKeys(String secret) {
        this.secret = key(SECRET, secret);
        this.former = Optional.empty();
        this.formerUntil = Instant.EPOCH;
        this.clock = Clock.systemUTC();
    }

    /**
     * Keys while the secret is rotated.
     *
     * @param secret at least 32 characters
     * @param former the secret before, at least 32 characters
     * @param until when the former secret stops counting
     */
    public DerivedKeys(String secret, String former, Instant until, Clock clock) {
        this.secret = key(SECRET, secret);
        this.former = Optional.of(key(FORMER, former));
        this.formerUntil = until;
        this.clock = clock;
    }

    /** @param purpose one use of the secret and its version, for example {@code client-token/1} */
    public RotatedHash hash(String purpose) {
        return new RotatedHash(
                new KeyedHash(secret.of(purpose)),
                former.map(key -> new KeyedHash(key.of(purpose))),
                this::formerCounts);
    }

    private boolean formerCounts() {
        return clock.instant().isBefore(formerUntil);
    }

    private static KeyedHash key(String name, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    name + " must have at least " + SHORTEST_SECRET + " characters, but has " + secret.length());
        }
        if (secret.chars().distinct().count() < LEAST_DISTINCT || repeats(secret)) {
            throw new IllegalArgumentException(
                    name + " must be random, but repeats itself. Create one with openssl rand -base64 48");
        }
        return new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the secret is a shorter text repeated several times. */
    private static boolean repeats(String secret) {
        return (secret + secret).indexOf(secret, 1) < secret.length();
    }

    private static Instant until(AccessConfig config) {
        if (config.formerSecret().isPresent() != config.formerSecretUntil().isPresent()) {
            throw new IllegalStateException(FORMER + " and " + UNTIL + " must be set together, but one is missing");
        }
        try {
            return config.formerSecretUntil().map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    UNTIL + " must be a time like 2026-01-31T00:00:00Z, but is another text", e);
        }
    }

    private static String secretOf(AccessConfig config, Surroundings surroundings) {
        return config.secret().orElseGet(() -> {
            if (!surroundings.areForTrying()) {
                throw new IllegalStateException(SECRET + " must be set outside of dev mode and tests, but is not ("
                        + surroundings + "). Set at least " + SHORTEST_SECRET
                        + " characters, the same for all instances");
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        });
    }
}
