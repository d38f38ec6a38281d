package io.kyc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Evidence.Liveness.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivenessChallengeTest {
    private static final String LIGHT = "FaceMovementAndLightChallenge";
    private static final String MOVEMENT = "FaceMovementChallenge";

    private static Check check(Outcome outcome, double confidence, Evidence.Liveness.Challenge challenge) {
        return Checks.liveness(TestLiveness.of(outcome, confidence, challenge));
    }

    private static Check passed(String asked, Optional<String> done, boolean review) {
        return check(Outcome.FINISHED, 97, new Evidence.Liveness.Challenge(asked, done, review));
    }

    @Test
    void passesTheChallengeThatWasAskedFor() {
        assertThat(passed(LIGHT, Optional.of(LIGHT), false)).isEqualTo(Check.pass(CheckName.LIVENESS));
        assertThat(passed(MOVEMENT, Optional.of(MOVEMENT), false)).isEqualTo(Check.pass(CheckName.LIVENESS));
    }

    @Test
    void sendsAnotherChallengeOrAnUnknownOneToAPerson() {
        for (Optional<String> done :
                List.of(Optional.of(MOVEMENT), Optional.of("SmileChallenge"), Optional.<String>empty())) {
            assertThat(passed(LIGHT, done, false))
                    .isEqualTo(Check.review(CheckName.LIVENESS, Reason.LIVENESS_CHALLENGE_OTHER));
        }
    }

    @Test
    void sendsTheApplicantsChoiceToAPerson() {
        assertThat(passed(MOVEMENT, Optional.of(MOVEMENT), true))
                .isEqualTo(Check.review(CheckName.LIVENESS, Reason.LIVENESS_PHOTOSENSITIVE));
    }

    @Test
    void saysNothingOfTheChallengeOfACheckThatDidNotFinish() {
        var challenge = new Evidence.Liveness.Challenge(MOVEMENT, Optional.empty(), true);

        assertThat(check(Outcome.EXPIRED, 0, challenge).reasons()).containsExactly(Reason.LIVENESS_EXPIRED);
        assertThat(check(Outcome.FAILED, 0, challenge).reasons()).containsExactly(Reason.LIVENESS_FAILED);
    }
}
