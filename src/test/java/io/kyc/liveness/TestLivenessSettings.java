package io.kyc.liveness;

import java.util.Optional;

/** The default settings, with or without a role for the stream. */
public record TestLivenessSettings(Optional<String> streamRole) implements LivenessConfig {
    @Override
    public double threshold() {
        return 80;
    }

    @Override
    public double reviewFloor() {
        return 60;
    }

    @Override
    public int auditImages() {
        return 4;
    }

    @Override
    public ChallengeType challenge() {
        return ChallengeType.MOVEMENT_AND_LIGHT;
    }

    @Override
    public Photosensitive photosensitive() {
        return Photosensitive.REVIEW;
    }
}
