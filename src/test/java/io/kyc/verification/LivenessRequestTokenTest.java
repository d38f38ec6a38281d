package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.liveness.ChallengeType;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivenessRequestTokenTest {
    private static final Session CREATED = TestSessions.created("the-token-of-a-check");

    private static String token(Attempts attempts, ChallengeType challenge) {
        return token(CREATED, attempts, challenge);
    }

    private static String token(Session session, Attempts attempts, ChallengeType challenge) {
        Lease lease = Lease.random(Step.START_LIVENESS, TestSessions.EXPIRES, false);
        return LivenessRequestToken.of(session.leased(lease, attempts), challenge);
    }

    /** A crash leaves attempts and pause as they were. */
    @Test
    void isTheSameForTheSameAttempt() {
        assertThat(token(new Attempts(1, 1), ChallengeType.MOVEMENT))
                .isEqualTo(token(new Attempts(1, 1), ChallengeType.MOVEMENT))
                .matches("[0-9a-f]{64}");
    }

    /**
     * The attempt that a failure gave back has the same number as the next one. A new document ends the pause that
     * counted the failures.
     */
    @Test
    void isAnotherOneAfterAFailureAndForAnotherAttemptOrChallenge() {
        Pause failed = Pause.NONE.afterFault(TestSessions.STARTED, Duration.ZERO);
        Session moved = TestSessions.to(
                        State.DOCUMENT_PROCESSED,
                        CREATED.leased(
                                Lease.random(Step.PROCESS_DOCUMENT, TestSessions.EXPIRES, false), new Attempts(1, 0)))
                .session();

        assertThat(List.of(
                        token(new Attempts(1, 1), ChallengeType.MOVEMENT),
                        token(new Attempts(1, 1, failed), ChallengeType.MOVEMENT),
                        token(
                                new Attempts(1, 1, failed.afterFault(TestSessions.STARTED, Duration.ZERO)),
                                ChallengeType.MOVEMENT),
                        token(moved, new Attempts(1, 1), ChallengeType.MOVEMENT),
                        token(new Attempts(1, 2), ChallengeType.MOVEMENT),
                        token(new Attempts(1, 1), ChallengeType.MOVEMENT_AND_LIGHT)))
                .doesNotHaveDuplicates();
    }
}
