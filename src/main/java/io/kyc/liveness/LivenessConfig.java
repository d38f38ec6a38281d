package io.kyc.liveness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures when a liveness check counts as passed. */
@ConfigMapping(prefix = "kyc.liveness")
public interface LivenessConfig {

    /** Least confidence that the person is live, 0 to 100. Default: 80. */
    @WithDefault("80.0")
    double threshold();

    /** Confidence from which on a reviewer looks at the check instead of it being repeated, 0 to 100. Default: 60. */
    @WithDefault("60.0")
    double reviewFloor();

    /** Number of pictures stored for auditors besides the reference, 0 to 4. Default: 4. */
    @WithDefault("4")
    int auditImages();
}
