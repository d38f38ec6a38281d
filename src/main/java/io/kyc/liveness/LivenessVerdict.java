package io.kyc.liveness;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Compares a result with the configured thresholds. */
@Startup
@Singleton
public class LivenessVerdict {
    private final double threshold;
    private final double reviewFloor;

    LivenessVerdict(LivenessConfig config) {
        this.threshold = config.threshold();
        this.reviewFloor = config.reviewFloor();
        if (!(reviewFloor >= 0 && reviewFloor <= threshold && threshold <= 100)) {
            throw new IllegalStateException(
                    "kyc.liveness.review-floor must be from 0 to kyc.liveness.threshold, and the threshold at most 100, but they are "
                            + reviewFloor + " and " + threshold);
        }
        if (config.auditImages() < 0 || config.auditImages() > 4) {
            throw new IllegalStateException(
                    "kyc.liveness.audit-images must be from 0 to 4, but is " + config.auditImages());
        }
    }

    /** Least confidence that the person is live, 0 to 100. */
    public double threshold() {
        return threshold;
    }

    /** Least confidence for a review, 0 to 100. */
    public double reviewFloor() {
        return reviewFloor;
    }

    /** Whether the person was live. The status SUCCEEDED only says that the check was finished. */
    public boolean passed(LivenessResult result) {
        return isAtLeast(result, threshold);
    }

    private static boolean isAtLeast(LivenessResult result, double least) {
        return result.status() == LivenessResult.Status.SUCCEEDED
                && result.confidence().filter(c -> c >= least).isPresent()
                && result.reference().isPresent();
    }
}
