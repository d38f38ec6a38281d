package io.kyc.access;

import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The applicant's bearer tokens: {@code kct_} + base64url(HMAC-SHA256(key, session id, nonce)).
 *
 * <p>Derived, not stored: the table holds nothing that could be used as a token. A token dies with its session, or when the
 * session's nonce changes.
 */
@Startup
@Singleton
public class ClientTokens {
    private static final String PREFIX = "kct_";
    private static final String MAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    @Inject
    ClientTokens(AccessConfig config, SmallRyeConfig profiles) {
        this(secretOf(config, profiles.getProfiles()));
    }

    /** @param secret at least 32 characters */
    public ClientTokens(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("kyc.access.secret (KYC_SECRET) must have at least 32 characters");
        }
        // A key of its own purpose, so that other uses of the one secret never share a key with this one.
        this.key = new SecretKeySpec(mac(new SecretKeySpec(bytes(secret), MAC), bytes("client-token/1")), MAC);
    }

    private static String secretOf(AccessConfig config, List<String> profiles) {
        return config.secret().orElseGet(() -> {
            if (!Profiles.areForTrying(profiles)) {
                throw new IllegalStateException("kyc.access.secret (KYC_SECRET) is not set: production needs it");
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return Base64.getEncoder().encodeToString(random);
        });
    }

    /**
     * @param session the session that the token opens
     * @param nonce the session's nonce
     * @return the token, always the same for the same arguments
     */
    public String token(SessionId session, String nonce) {
        byte[] mac = mac(key, bytes(session.value() + "\n" + nonce));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Whether the offered token is this session's, compared in constant time. */
    public boolean opens(String offered, SessionId session, String nonce) {
        return MessageDigest.isEqual(bytes(offered), bytes(token(session, nonce)));
    }

    private static byte[] mac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
