package io.kyc.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** How much applicants are told. */
@ConfigMapping(prefix = "kyc.disclosure")
public interface DisclosureConfig {

    /** How much is told. */
    enum Level {
        /** Everything. */
        FULL,
        /** No scores, no confidences, and only the reasons that may be told. */
        MINIMAL
    }

    /**
     * What the holder of a client token is told: {@code minimal}, or {@code full} as operators always are. Default: minimal; full in
     * dev mode and tests.
     */
    @WithParentName
    @WithDefault("minimal")
    Level level();
}
