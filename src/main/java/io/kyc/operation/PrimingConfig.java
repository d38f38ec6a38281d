package io.kyc.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures what is done before the first request. */
@ConfigMapping(prefix = "kyc.priming")
public interface PrimingConfig {

    /** Whether the start reads from the table once. Default: true. */
    @WithDefault("true")
    boolean enabled();
}
