package io.kyc.aws;

import io.kyc.hash.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Names collections. A name is a prefix and a hash of the tenant, because the tenant itself may be long and have any
 * characters.
 *
 * @param prefix 1 to 128 of {@code A-Za-z0-9_.-}
 */
record CollectionId(String prefix) {
    CollectionId {
        if (!prefix.matches("[A-Za-z0-9_.-]{1,128}")) {
            throw new IllegalStateException(
                    "kyc.seen.faces.collection-prefix must be 1 to 128 of A-Z a-z 0-9 _ . -, but is " + prefix);
        }
    }

    /** Always the same for one tenant, and different for two. */
    String of(String tenant) {
        // No stack's name has a dot, so the collections of stack kyc-prod do not begin like those of stack kyc.
        return prefix + "."
                + Sha256.hex(tenant.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
    }
}
