package io.kyc.face;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Determines the threshold of a request: the configured one, or a higher one that the request asks for. */
@Startup
@Singleton
public class SimilarityThreshold {
    private final double configured;

    SimilarityThreshold(FaceConfig config) {
        this.configured = config.similarityThreshold();
        if (!(config.similarityReviewFloor() >= 0
                && config.similarityReviewFloor() <= configured
                && configured <= 100)) {
            throw new IllegalStateException(
                    "kyc.face.similarity-review-floor must be from 0 to kyc.face.similarity-threshold, and the threshold at most 100, but they are "
                            + config.similarityReviewFloor() + " and " + config.similarityThreshold());
        }
    }

    /**
     * @param requested from the request; null when absent
     * @throws KycException {@code invalid_field} outside 0 to 100, {@code threshold_too_low} below the configured one
     */
    public double effective(Double requested) {
        if (requested == null) {
            return configured;
        }
        if (!(requested >= 0 && requested <= 100)) {
            throw KycException.invalid("similarity_threshold", "must be a number from 0 to 100");
        }
        if (requested < configured) {
            throw new KycException(
                    ErrorCode.THRESHOLD_TOO_LOW,
                    "similarity_threshold must not be below the configured threshold. Raise it, or leave it out.");
        }
        return requested;
    }
}
