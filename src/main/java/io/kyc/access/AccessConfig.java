package io.kyc.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may call. */
@ConfigMapping(prefix = "kyc.access")
public interface AccessConfig {

    /**
     * The secret from which client tokens are derived, at least 32 characters (environment: {@code KYC_SECRET}). All
     * instances share one. Without it, dev mode and tests make one at start; production does not start.
     */
    Optional<String> secret();

    /**
     * Whether operator calls are accepted without an identity, as tenant {@code local}. On in dev mode and tests;
     * production refuses to start with it. Default: off.
     */
    @WithDefault("false")
    boolean open();
}
