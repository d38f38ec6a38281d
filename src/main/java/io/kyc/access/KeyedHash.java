package io.kyc.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes HMAC-SHA256 with a key for one purpose. Without the key nobody can compute such a hash or find its message
 * by trying.
 */
public final class KeyedHash {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key at least one byte; the caller is responsible for its quality */
    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** The hash, 32 bytes, always the same for the same message. */
    public byte[] of(String message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** The hash as 64 characters, lower-case hexadecimal. */
    public String hex(String message) {
        return HexFormat.of().formatHex(of(message));
    }
}
