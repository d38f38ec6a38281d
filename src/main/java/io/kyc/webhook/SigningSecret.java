package io.kyc.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the receiver shares, by which it knows that a post comes from here. Its form and its signatures are
 * those of Standard Webhooks 1.0.0, symmetric scheme.
 */
final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    /** The least number of different bytes. Fewer than one in a trillion random secrets has fewer. */
    private static final int LEAST_DISTINCT = 8;

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningSecret(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /**
     * @param setting the setting's name, for the message
     * @param text the secret as the setting has it
     * @throws IllegalStateException when it has another form; the message does not show the secret
     */
    static SigningSecret of(String setting, String text) {
        if (!text.startsWith(PREFIX)) {
            throw wrong(setting, "has another beginning");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw wrong(setting, "has something other than base64 after " + PREFIX);
        }
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw wrong(setting, "has " + key.length + " bytes");
        }
        if (new String(key, StandardCharsets.ISO_8859_1).chars().distinct().count() < LEAST_DISTINCT) {
            throw wrong(setting, "repeats itself");
        }
        return new SigningSecret(key);
    }

    private static IllegalStateException wrong(String setting, String found) {
        return new IllegalStateException(
                setting + " must be " + PREFIX + " and base64 of " + SHORTEST + " to " + LONGEST + " random bytes, but "
                        + found + ". Create one with: echo \"" + PREFIX + "$(openssl rand -base64 32)\"");
    }

    /**
     * @param id the event's id, without a full stop
     * @param timestamp of this attempt, in seconds since 1970
     * @param body as it is sent
     * @return the signature with its version, {@code v1,} and base64
     */
    String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
