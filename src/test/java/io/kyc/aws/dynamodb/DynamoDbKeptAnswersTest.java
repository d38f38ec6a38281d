package io.kyc.aws.dynamodb;

import static io.kyc.verification.TestSessions.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.functions.Reservations;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys of requests in a real DynamoDB. */
@BlackBox
class DynamoDbKeptAnswersTest {
    private static final Instant LEASE_ENDS = STARTED.plusSeconds(60);
    private static final Instant FORGOTTEN = STARTED.plusSeconds(86_400);

    @Inject
    KeptAnswers answers;

    @Inject
    Sessions sessions;

    @Inject
    Reservations reservations;

    private final String id = UUID.randomUUID().toString();
    private final SessionId session = new SessionId(UUID.randomUUID().toString());

    @Test
    void letsOneOfManyRequestsClaimAKey() {
        List<Optional<KeptAnswers.Standing>> claims =
                AtOnce.run(32, n -> answers.claim(claim("lease-" + n, "same"), STARTED));

        assertThat(claims).containsOnlyOnce(Optional.empty());
        assertThat(claims.stream().flatMap(Optional::stream))
                .containsOnly(new KeptAnswers.Standing("same", Optional.empty()));
    }

    @Test
    void letsOnlyTheSameRequestTakeOverADeadOnes() {
        assertThat(answers.claim(claim("dead", "same"), STARTED)).isEmpty();

        assertThat(answers.claim(claim("early", "same"), LEASE_ENDS.minusMillis(1)))
                .contains(new KeptAnswers.Standing("same", Optional.empty()));
        assertThat(answers.claim(claim("another", "other"), LEASE_ENDS))
                .contains(new KeptAnswers.Standing("same", Optional.empty()));
        assertThat(answers.claim(claim("next", "same"), LEASE_ENDS)).isEmpty();
        assertThat(answers.claim(claim("next", "same"), LEASE_ENDS))
                .as("as the SDK does when the answer was lost")
                .isEmpty();
    }

    @Test
    void returnsTheAnswerUntilTheKeyIsForgotten() {
        assertThat(answers.claim(claim("lease", "same"), STARTED)).isEmpty();
        keep();

        for (Instant time : List.of(STARTED, LEASE_ENDS, FORGOTTEN.minusSeconds(1))) {
            assertThat(answers.claim(claim("later", "same"), time))
                    .contains(new KeptAnswers.Standing("same", Optional.of(kept("same"))));
        }
        assertThat(answers.claim(claim("later", "other"), FORGOTTEN)).isEmpty();
    }

    @Test
    void freesAKeyForItsHolderOnly() {
        assertThat(answers.claim(claim("mine", "same"), STARTED)).isEmpty();

        answers.free(claim("others", "same"));
        assertThat(answers.claim(claim("next", "same"), STARTED)).isPresent();
        answers.free(claim("mine", "same"));
        assertThat(answers.claim(claim("next", "other"), STARTED)).isEmpty();
    }

    @Test
    void freesNoAnsweredKey() {
        assertThat(answers.claim(claim("mine", "same"), STARTED)).isEmpty();
        keep();

        answers.free(claim("mine", "same"));

        assertThat(answers.claim(claim("next", "same"), STARTED).flatMap(KeptAnswers.Standing::kept))
                .contains(kept("same"));
    }

    @Test
    void keepsTheAnswerOnlyIfTheSessionMoved() {
        Session created = TestSessions.created(session.value());
        sessions.create(TestSessions.start(created), Optional.empty());
        Session claimed = TestSessions.claimed(created, Step.PROCESS_DOCUMENT, "lease", LEASE_ENDS);
        assertThat(sessions.claim(created, claimed, STARTED)).isTrue();
        assertThat(answers.claim(claim("lease", "same"), STARTED)).isEmpty();
        var move = TestSessions.to(State.DOCUMENT_PROCESSED, claimed);

        var stranger = TestSessions.claimed(created, Step.PROCESS_DOCUMENT, "stranger", LEASE_ENDS);
        assertThat(sessions.commit(move, stranger.lease().orElseThrow(), Optional.of(kept("same"))))
                .isFalse();
        assertThat(standing()).isEmpty();

        assertThat(sessions.commit(move, claimed.lease().orElseThrow(), Optional.of(kept("same"))))
                .isTrue();
        assertThat(standing()).contains(kept("same"));
    }

    @Test
    void keepsARefusalTogetherWithItsAttempt() {
        Session created = TestSessions.created(session.value());
        sessions.create(TestSessions.start(created), Optional.empty());
        Session claimed = TestSessions.claimed(created, Step.PROCESS_DOCUMENT, "lease", LEASE_ENDS);
        assertThat(sessions.claim(created, claimed, STARTED)).isTrue();

        sessions.release(claimed, claimed.attempts(), Optional.of(kept("same")));

        assertThat(standing()).contains(kept("same"));
        Session released = sessions.find(session).orElseThrow();
        assertThat(released.lease()).isEmpty();
        assertThat(released.attempts()).isEqualTo(new Attempts(1, 0));
    }

    @Test
    void keepsNoAnswerForAnUnreservedId() {
        assertThat(answers.claim(claim("mine", "same"), STARTED)).isEmpty();

        answers.keep(kept("same"));

        assertThat(standing()).isEmpty();
    }

    private void keep() {
        reservations.reserve(session, new Caller("tenant-one", "someone", Set.of(Scope.VERIFY)));
        answers.keep(kept("same"));
    }

    private Optional<KeptAnswers.Kept> standing() {
        return answers.claim(claim("probe", "same"), STARTED).flatMap(KeptAnswers.Standing::kept);
    }

    private KeptAnswers.Claim claim(String lease, String fingerprint) {
        return new KeptAnswers.Claim(id, fingerprint, lease, LEASE_ENDS, FORGOTTEN);
    }

    private KeptAnswers.Kept kept(String fingerprint) {
        return new KeptAnswers.Kept(
                id, fingerprint, session, new AnswerFormat.Answered(200, Optional.of("{\"answer\":\"ä\"}")), FORGOTTEN);
    }
}
