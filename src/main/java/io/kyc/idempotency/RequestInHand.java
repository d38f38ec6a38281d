package io.kyc.idempotency;

import io.kyc.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The part of the current HTTP request that this package needs. {@code web} implements it. */
public interface RequestInHand {

    /**
     * @return the request with its key; empty without a key
     * @throws io.kyc.problem.KycException {@code invalid_field} when the key is malformed
     */
    Optional<Keyed> keyed();

    /**
     * A request with an idempotency key.
     *
     * @param key the client's name for the request
     * @param route method and path
     * @param bodySha256 of the body as sent, lower-case hexadecimal
     */
    record Keyed(IdempotencyKey key, String route, String bodySha256) {

        /** Identifies this owner's key on this route by a SHA-256, so that the table shows neither key nor caller. */
        String id(IdempotencyKey.Owner owner) {
            return hash(owner.name(), route, key.value());
        }

        /**
         * Identifies the request: the same hash for the same request only. The key is its salt, so that readers of the
         * table cannot find a body by trying.
         */
        String fingerprint() {
            return hash(key.value(), route, bodySha256);
        }

        private static String hash(String... parts) {
            MessageDigest digest = Sha256.digest();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length goes first, so that no two lists of parts give the same hash.
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
