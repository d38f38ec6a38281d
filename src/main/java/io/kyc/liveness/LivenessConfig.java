package io.kyc.liveness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

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

    /**
     * What applicants have to do, unless they are photosensitive: {@code movement-and-light}, with colours that flash over
     * the screen, or {@code movement}. Default: movement-and-light.
     */
    @WithDefault("movement-and-light")
    ChallengeType challenge();

    /**
     * What an applicant's word does who says to be photosensitive: {@code review} gives the check without colours, and the
     * decision is a review at best; {@code allow} gives it without a review; {@code refuse} gives a problem. An operator's
     * word always gives the check without colours. Default: review.
     */
    @WithDefault("review")
    Photosensitive photosensitive();

    /**
     * The ARN of the role whose credentials start-liveness answers, so that devices can stream without an identity pool.
     * Unset: they get their credentials elsewhere.
     */
    Optional<String> streamRole();

    /** What an applicant's word does. */
    enum Photosensitive {
        REVIEW,
        ALLOW,
        REFUSE
    }
}
