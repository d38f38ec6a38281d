package io.kyc.aws.dynamodb;

import static io.kyc.verification.TestSessions.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions in a real DynamoDB. */
@BlackBox
class DynamoDbSessionsTest {
    private static final int REQUESTS = 32;
    private static final Instant LEASE_ENDS = STARTED.plusSeconds(60);

    @Inject
    Sessions sessions;

    @Test
    void keepsEverythingThatASessionHolds() {
        Session session = TestSessions.decided(UUID.randomUUID().toString());

        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        assertThat(sessions.find(session.id())).contains(session);

        Session claimed = TestSessions.claimed(session, Step.START_LIVENESS, "lease", LEASE_ENDS);
        assertThat(sessions.claim(session, claimed, STARTED)).isTrue();
        assertThat(sessions.find(session.id())).contains(claimed);
    }

    @Test
    void createsAnIdOnce() {
        String id = UUID.randomUUID().toString();
        Session first = TestSessions.created(id);

        List<Boolean> created = AtOnce.run(REQUESTS, n -> sessions.create(TestSessions.start(first), Optional.empty()));

        assertThat(created).containsOnlyOnce(true);
        assertThat(sessions.create(TestSessions.start(TestSessions.decided(id)), Optional.empty()))
                .isFalse();
        assertThat(sessions.find(first.id())).contains(first);
    }

    @Test
    void letsOneOfManyRequestsWork() {
        Session session = stored();

        List<Boolean> claims = AtOnce.run(
                REQUESTS,
                n -> sessions.claim(
                        session,
                        TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease-" + n, LEASE_ENDS),
                        STARTED));

        assertThat(claims).containsOnlyOnce(true);
        Session held = sessions.find(session.id()).orElseThrow();
        assertThat(held.lease().map(Lease::id)).contains("lease-" + claims.indexOf(true));
        assertThat(held.attempts()).as("one attempt, not thirty-two").isEqualTo(new Attempts(1, 0));
    }

    @Test
    void letsTheNextRequestWorkWhenALeaseRunsOut() {
        Session session = stored();
        Session dead = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "dead", LEASE_ENDS);
        assertThat(sessions.claim(session, dead, STARTED)).isTrue();
        Session next = TestSessions.claimed(dead, Step.PROCESS_DOCUMENT, "next", LEASE_ENDS.plusSeconds(60));
        Session blind = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "blind", LEASE_ENDS.plusSeconds(60));

        assertThat(sessions.claim(dead, next, LEASE_ENDS.minusMillis(1)))
                .as("while it is held")
                .isFalse();
        assertThat(sessions.claim(session, blind, LEASE_ENDS))
                .as("of one who has not seen the dead request's attempt")
                .isFalse();
        assertThat(sessions.claim(dead, next, LEASE_ENDS))
                .as("when it has run out")
                .isTrue();

        assertThat(sessions.commit(TestSessions.to(State.DOCUMENT_PROCESSED, dead), lease(dead), Optional.empty()))
                .as("what was done under the lost lease")
                .isFalse();
        sessions.release(dead, new Attempts(0, 0), Optional.empty());
        assertThat(sessions.find(session.id())).as("the next one's session").contains(next);
        assertThat(sessions.commit(TestSessions.to(State.DOCUMENT_PROCESSED, next), lease(next), Optional.empty()))
                .isTrue();
    }

    @Test
    void letsARequestClaimAgainWhatItHolds() {
        Session session = stored();
        Session mine = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "mine", LEASE_ENDS);
        assertThat(sessions.claim(session, mine, STARTED)).isTrue();

        // The SDK does this when the answer to the first call was lost.
        assertThat(sessions.claim(session, mine, STARTED)).isTrue();
        assertThat(sessions.find(session.id())).contains(mine);
    }

    @Test
    void storesAMoveWhileOthersTryToClaimTheSession() {
        Session claimed = held(stored());

        List<Boolean> done = AtOnce.run(
                REQUESTS,
                n -> n == 0
                        ? sessions.commit(
                                TestSessions.to(State.DOCUMENT_PROCESSED, claimed), lease(claimed), Optional.empty())
                        : sessions.claim(
                                claimed,
                                TestSessions.claimed(claimed, Step.PROCESS_DOCUMENT, "late-" + n, LEASE_ENDS),
                                STARTED));

        assertThat(done.get(0)).as("what was paid for is stored").isTrue();
        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void storesAMoveOnce() {
        Session claimed = held(stored());

        List<Boolean> commits = AtOnce.run(
                REQUESTS,
                n -> sessions.commit(
                        TestSessions.to(State.DOCUMENT_PROCESSED, claimed), lease(claimed), Optional.empty()));

        assertThat(commits).containsOnlyOnce(true);
        assertThat(sessions.find(claimed.id()))
                .contains(TestSessions.to(State.DOCUMENT_PROCESSED, claimed).session());
    }

    @Test
    void refusesAClaimOnASessionThatHasMoved() {
        Session read = stored();
        Session claimed = held(read);
        assertThat(sessions.commit(
                        TestSessions.to(State.DOCUMENT_PROCESSED, claimed), lease(claimed), Optional.empty()))
                .isTrue();

        assertThat(sessions.claim(read, TestSessions.claimed(read, Step.PROCESS_DOCUMENT, "late", LEASE_ENDS), STARTED))
                .isFalse();
    }

    @Test
    void takesTheLeaseAndTheAttemptBack() {
        Session claimed = held(stored());

        sessions.release(claimed, new Attempts(0, 0), Optional.empty());

        Session free = sessions.find(claimed.id()).orElseThrow();
        assertThat(free.lease()).isEqualTo(Optional.empty());
        assertThat(free.attempts()).isEqualTo(new Attempts(0, 0));
        assertThat(sessions.commit(
                        TestSessions.to(State.DOCUMENT_PROCESSED, claimed), lease(claimed), Optional.empty()))
                .as("without the lease")
                .isFalse();
        assertThat(sessions.find(claimed.id())).contains(free);
    }

    private Session stored() {
        Session session = TestSessions.created(UUID.randomUUID().toString());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return session;
    }

    private Session held(Session session) {
        Session claimed = TestSessions.claimed(session, Step.PROCESS_DOCUMENT, "lease", LEASE_ENDS);
        assertThat(sessions.claim(session, claimed, STARTED)).isTrue();
        return claimed;
    }

    private static Lease lease(Session claimed) {
        return claimed.lease().orElseThrow();
    }
}
