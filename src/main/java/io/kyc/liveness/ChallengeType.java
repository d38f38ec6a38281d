package io.kyc.liveness;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the applicant has to do in a liveness check. */
@RegisterForReflection
public enum ChallengeType {
    /** Move the face into an oval, then hold still while colours flash over the screen. */
    MOVEMENT_AND_LIGHT("FaceMovementAndLightChallenge"),
    /** Move the face into an oval. Nothing flashes, and Rekognition sees less. */
    MOVEMENT("FaceMovementChallenge");

    private final String wireName;

    ChallengeType(String wireName) {
        this.wireName = wireName;
    }

    /** Rekognition's name, for example {@code FaceMovementChallenge}. */
    public String wireName() {
        return wireName;
    }
}
