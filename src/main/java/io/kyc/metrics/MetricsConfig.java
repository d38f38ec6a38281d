package io.kyc.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures whether and under which namespace metrics are written. */
@ConfigMapping(prefix = "kyc.metrics")
public interface MetricsConfig {

    /**
     * Whether metrics are written to standard output, where CloudWatch Logs reads them. Default: on; off in dev and
     * test.
     */
    @WithDefault("true")
    boolean enabled();

    /** The CloudWatch namespace. Default: {@code kyc}. */
    @WithDefault("kyc")
    String namespace();
}
