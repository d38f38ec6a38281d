package io.kyc.local.stream;

import java.util.Optional;

/** The access keys that may sign the address of a stream. */
public interface AccessKeys {
    /**
     * @param secret what it signs with
     * @param token the session token that must come with it; empty for a long-term key
     */
    record Secret(String secret, Optional<String> token) {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /** @return empty for a key that does not exist or is over */
    Optional<Secret> find(String accessKeyId);
}
