package io.kyc.liveness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a liveness check counts as passed. */
@ConfigMapping(prefix = "kyc.liveness")
public interface LivenessConfig {

    /** Least confidence of a live person, 0 to 100. Default: 80. */
    @WithDefault("80.0")
    double threshold();

    /** Confidence from which on the check is reviewed by a person instead of repeated, 0 to 100. Default: 60. */
    @WithDefault("60.0")
    double reviewFloor();

    /** How many pictures beside the reference are kept for auditors, 0 to 4. Default: 4. */
    @WithDefault("4")
    int auditImages();
}
