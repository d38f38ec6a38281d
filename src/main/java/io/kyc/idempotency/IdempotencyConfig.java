package io.kyc.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long idempotency keys are kept. */
@ConfigMapping(prefix = "kyc.idempotency")
public interface IdempotencyConfig {

    /** How long a key and the answer to its request are kept. Default: 24 hours. */
    @WithDefault("PT24H")
    Duration lifetime();

    /**
     * Time after which a repetition takes over a request that has not ended; longer than the function's timeout.
     * Default: 60 seconds.
     */
    @WithDefault("PT60S")
    Duration lease();
}
