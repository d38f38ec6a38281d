package io.kyc.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys of requests live. */
@ConfigMapping(prefix = "kyc.idempotency")
public interface IdempotencyConfig {

    /** How long a key and the answer to its request are kept. Default: 24 hours. */
    @WithDefault("PT24H")
    Duration lifetime();

    /**
     * How long a request may be carried out before a repetition of it takes over; longer than the function's timeout. Default:
     * 60 seconds.
     */
    @WithDefault("PT60S")
    Duration lease();
}
