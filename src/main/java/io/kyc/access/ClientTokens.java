package io.kyc.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Makes and checks the applicants' bearer tokens: {@code kct_} + base64url(HMAC-SHA256(key, session id, nonce)).
 *
 * <p>Tokens are derived, not stored: the table holds nothing that could be used as a token. A token ends with its
 * session, or when the session's nonce changes.
 */
@Singleton
public class ClientTokens {
    private static final String PREFIX = "kct_";

    private final RotatedHash hash;

    @Inject
    public ClientTokens(DerivedKeys keys) {
        this.hash = keys.hash("client-token/1");
    }

    /** @param secret at least 32 characters */
    public ClientTokens(String secret) {
        this(new DerivedKeys(secret));
    }

    /**
     * @param session the session that the token opens
     * @param nonce the session's nonce
     * @return the token, always the same for the same arguments
     */
    public String token(SessionId session, String nonce) {
        return token(hash.current(), session, nonce);
    }

    private static String token(KeyedHash hash, SessionId session, String nonce) {
        byte[] mac = hash.of(session.value() + "\n" + nonce);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /**
     * Whether the offered token is this session's, under the current secret or the former one while that counts. The
     * comparison takes constant time.
     */
    public boolean opens(String offered, SessionId session, String nonce) {
        return hash.accepted().stream()
                .anyMatch(key -> MessageDigest.isEqual(bytes(offered), bytes(token(key, session, nonce))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
