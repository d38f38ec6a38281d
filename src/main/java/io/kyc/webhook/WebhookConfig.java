package io.kyc.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Configures where events are posted and how they are signed. */
@ConfigMapping(prefix = "kyc.webhook")
public interface WebhookConfig {

    /**
     * The address that every event is posted to, with {@code https}. In dev mode and tests also {@code http} on
     * loopback. Default: none, and no event is posted.
     */
    Optional<String> url();

    /**
     * The secret with which posts are signed: {@code whsec_} and base64 of 24 to 64 random bytes. Required together
     * with the address. Default: none.
     */
    Optional<String> secret();

    /** The secret before this one. While it is set, each post has a signature by it as well. Default: none. */
    Optional<String> formerSecret();

    /** Time limit for one post, from looking up the host to the status of the answer. Default: 10 s. */
    @WithDefault("PT10S")
    Duration timeout();
}
