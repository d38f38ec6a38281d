package io.kyc.decision;

import io.kyc.decision.Evidence.Liveness;
import io.kyc.decision.Evidence.Liveness.Challenge;
import io.kyc.decision.Evidence.Liveness.Outcome;
import java.util.List;
import java.util.Optional;

/** Results of liveness checks whose challenge was done as asked, with a threshold of 80 and a review floor of 60. */
public final class TestLiveness {
    public static final Challenge AS_ASKED =
            new Challenge("FaceMovementAndLightChallenge", Optional.of("FaceMovementAndLightChallenge"), false);

    private TestLiveness() {}

    /** @param confidence 0 to 100 */
    public static Liveness of(Outcome outcome, double confidence, String... feedback) {
        return of(outcome, confidence, AS_ASKED, feedback);
    }

    /** @param confidence 0 to 100 */
    public static Liveness of(Outcome outcome, double confidence, Challenge challenge, String... feedback) {
        return new Liveness(outcome, confidence, 80, 60, List.of(feedback), challenge, Optional.empty());
    }
}
