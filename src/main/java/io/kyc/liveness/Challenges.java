package io.kyc.liveness;

import io.kyc.liveness.ChosenChallenge.AskedBy;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;

/**
 * Chooses the challenge of a check. Flashing colours can trigger seizures, so people who are sensitive to them must get
 * the check without. It also withstands less, so an applicant's word alone does not choose it for nothing.
 */
@Singleton
public class Challenges {
    private final LivenessConfig config;

    Challenges(LivenessConfig config) {
        this.config = config;
    }

    /**
     * @param operatorSays the operator says that the applicant is photosensitive
     * @param applicantSays the applicant says so
     * @throws KycException {@code challenge_refused} when an applicant's word is not taken here
     */
    public ChosenChallenge choose(boolean operatorSays, boolean applicantSays) {
        if (config.challenge() == ChallengeType.MOVEMENT || !(operatorSays || applicantSays)) {
            return new ChosenChallenge(config.challenge(), AskedBy.SETTING, false);
        }
        if (operatorSays) {
            return new ChosenChallenge(ChallengeType.MOVEMENT, AskedBy.OPERATOR, false);
        }
        return switch (config.photosensitive()) {
            case REVIEW -> new ChosenChallenge(ChallengeType.MOVEMENT, AskedBy.APPLICANT, true);
            case ALLOW -> new ChosenChallenge(ChallengeType.MOVEMENT, AskedBy.APPLICANT, false);
            case REFUSE ->
                throw new KycException(
                        ErrorCode.CHALLENGE_REFUSED,
                        "Only the operator can ask for a check without flashing colours. Ask the operator for a session with photosensitive.");
        };
    }
}
