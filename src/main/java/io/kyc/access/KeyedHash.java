package io.kyc.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under a key of one purpose: who has no key can neither make such a hash nor try values against one. */
public final class KeyedHash {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key at least one byte; its quality is the caller's matter */
    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** 32 bytes, always the same for the same message. */
    public byte[] of(String message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    /** The same as 64 characters, lower-case hexadecimal. */
    public String hex(String message) {
        return HexFormat.of().formatHex(of(message));
    }
}
