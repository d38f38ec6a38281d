package io.kyc.idempotency;

import io.kyc.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** What this package needs of the HTTP request that is being answered. {@code web} implements it. */
public interface RequestInHand {

    /**
     * @return the request with its key; empty when it came without
     * @throws io.kyc.problem.KycException {@code invalid_field} when the key is not of its form
     */
    Optional<Keyed> keyed();

    /**
     * A request that came with a key.
     *
     * @param key the client's name for it
     * @param route method and path
     * @param bodySha256 of the body as sent, lower-case hexadecimal
     */
    record Keyed(IdempotencyKey key, String route, String bodySha256) {

        /** Names the key of this owner on this route: SHA-256, so that the table tells neither key nor caller. */
        String id(IdempotencyKey.Owner owner) {
            return hash(owner.name(), route, key.value());
        }

        /** The same for the same request only. The key salts it: the table's reader cannot find a body by trying. */
        String fingerprint() {
            return hash(key.value(), route, bodySha256);
        }

        private static String hash(String... parts) {
            MessageDigest digest = Sha256.digest();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length, so that no two lists of parts read the same.
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
