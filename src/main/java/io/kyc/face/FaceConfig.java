package io.kyc.face;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures when two faces count as one person's. */
@ConfigMapping(prefix = "kyc.face")
public interface FaceConfig {

    /**
     * Least similarity of a match, 0 to 100 (environment: {@code SIMILARITY_THRESHOLD}). A request may raise it, never lower
     * it. Default: 95.
     */
    @WithDefault("95.0")
    double similarityThreshold();

    /** Similarity from which on a reviewer looks at a mismatch instead of it being declined, 0 to 100. Default: 80. */
    @WithDefault("80.0")
    double similarityReviewFloor();
}
