package io.kyc.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that are derived from the one secret, each of its own purpose: no two uses of the secret share a key. */
@Startup
@Singleton
public class DerivedKeys {
    private static final int SHORTEST_SECRET = 32;

    private final KeyedHash secret;

    @Inject
    DerivedKeys(AccessConfig config, Surroundings surroundings) {
        this(secretOf(config, surroundings));
    }

    /** @param secret at least 32 characters */
    public DerivedKeys(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("kyc.access.secret (KYC_SECRET) must have at least 32 characters");
        }
        this.secret = new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @param purpose the label of one use and its version, for example {@code client-token/1} */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(secret.of(purpose));
    }

    private static String secretOf(AccessConfig config, Surroundings surroundings) {
        return config.secret().orElseGet(() -> {
            if (!surroundings.areForTrying()) {
                throw new IllegalStateException(
                        "kyc.access.secret (KYC_SECRET) must be set outside of dev mode and tests, but is not ("
                                + surroundings + "): set at least 32 characters, the same for all instances");
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        });
    }
}
