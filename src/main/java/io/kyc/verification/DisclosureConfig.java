package io.kyc.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Configures how much applicants are told. */
@ConfigMapping(prefix = "kyc.disclosure")
public interface DisclosureConfig {

    /** How much of an answer is told. */
    enum Level {
        /** Everything. */
        FULL,
        /** No scores or confidences, and only the reasons that applicants may know. */
        MINIMAL
    }

    /**
     * What a client token's holder is told: {@code minimal}, or {@code full} like operators. Default: minimal; full in
     * dev mode and tests.
     */
    @WithParentName
    @WithDefault("minimal")
    Level level();
}
