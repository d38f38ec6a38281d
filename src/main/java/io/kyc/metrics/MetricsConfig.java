package io.kyc.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and where to metrics are written. */
@ConfigMapping(prefix = "kyc.metrics")
public interface MetricsConfig {

    /** Whether metrics are written to standard output, where CloudWatch Logs takes them up. Default: on; off in dev and test. */
    @WithDefault("true")
    boolean enabled();

    /** CloudWatch namespace. Default: {@code kyc}. */
    @WithDefault("kyc")
    String namespace();
}
