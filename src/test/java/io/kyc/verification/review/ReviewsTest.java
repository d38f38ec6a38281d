package io.kyc.verification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.decision.Decision;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.Requests;
import io.kyc.verification.TestSessions;
import io.kyc.verification.TestSessions.Liveness;
import io.kyc.verification.list.PageRequest;
import io.kyc.verification.list.SessionLists;
import io.kyc.verification.session.AuditTrail;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Verdict;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reviewers of separate tenants in a real DynamoDB. */
@BlackBox
class ReviewsTest {
    private static final Requests.Review APPROVE = new Requests.Review("APPROVED", "looks right to me");
    private static final Requests.Review DECLINE = new Requests.Review("DECLINED", "somebody else");

    @Inject
    Sessions sessions;

    @Inject
    AuditTrail trail;

    @Inject
    Reviewers reviewers;

    @Inject
    SessionLists lists;

    private final String tenant = "tenant " + UUID.randomUUID();

    /** Calls outside a request. */
    @jakarta.inject.Singleton
    static class Reviewers {
        @Inject
        Reviews reviews;

        @ActivateRequestContext
        ReviewAnswer decide(Session session, Requests.Review review, Caller caller) {
            return reviews.decide(session.id(), review, caller);
        }
    }

    @Test
    void letsOneOfManyReviewersDecide() {
        Session session = stored(State.REVIEW, TestSessions.STARTED);

        List<Optional<ReviewAnswer>> answers = AtOnce.run(32, n -> {
            try {
                return Optional.of(reviewers.decide(session, n % 2 == 0 ? APPROVE : DECLINE, caller("reviewer-" + n)));
            } catch (KycException e) {
                assertThat(e.code()).isIn(ErrorCode.OUT_OF_ORDER, ErrorCode.STEP_IN_PROGRESS);
                return Optional.empty();
            }
        });

        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
        ReviewAnswer won =
                answers.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Session decided = sessions.find(session.id()).orElseThrow();
        assertThat(decided.state().name()).isEqualTo(won.decision().name());
        assertThat(decided.version()).isEqualTo(session.version() + 1);
        Verdict verdict = decided.facts().verdict().orElseThrow();
        assertThat(verdict.decision()).as("what the checks decided").isEqualTo(Decision.REVIEW);
        assertThat(verdict.outcome()).isEqualTo(won.decision());
        List<AuditTrail.Entry> audited = trail.of(session.id());
        assertThat(audited).hasSize(2);
        assertThat(audited.get(1).actor()).isEqualTo(won.reviewedBy());
        assertThat(audited.get(1).from()).isEqualTo("REVIEW");
        assertThat(audited.get(1).to()).isEqualTo(won.decision().name());
    }

    @Test
    void repeatsTheAnswerToTheSameDecision() {
        Session session = stored(State.REVIEW, TestSessions.STARTED);
        ReviewAnswer first = reviewers.decide(session, APPROVE, caller("anna"));

        assertThat(reviewers.decide(session, new Requests.Review("APPROVED", "once more"), caller("anna")))
                .isEqualTo(first);
        assertThat(refused(session, DECLINE, caller("anna"))).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(refused(session, APPROVE, caller("berta"))).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(trail.of(session.id())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REVIEW", "ERASING"})
    void refusesASessionThatIsNotInReview(State state) {
        Session session = stored(state, TestSessions.STARTED);

        assertThat(refused(session, APPROVE, caller("anna"))).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(sessions.find(session.id())).contains(session);
    }

    @Test
    void refusesAnotherTenantsSession() {
        Session session = stored(State.REVIEW, TestSessions.STARTED);

        assertThat(refused(session, APPROVE, new Caller("another", "anna", Set.of(Scope.REVIEW))))
                .isEqualTo(ErrorCode.SESSION_NOT_FOUND);
        assertThat(sessions.find(session.id())).contains(session);
    }

    @Test
    void decidesAfterTheSessionsExpiry() {
        Session session = TestSessions.decided(UUID.randomUUID().toString());
        Session old = TestSessions.of(
                tenant, session.enteredAt(), TestSessions.expiring(Instant.parse("2020-01-01T00:00:00Z"), session));
        sessions.create(TestSessions.start(old), Optional.empty());

        assertThat(reviewers.decide(old, DECLINE, caller("anna")).decision()).isEqualTo(Decision.DECLINED);
    }

    @Test
    void listsTheLongestWaitingFirst() {
        List<Session> waiting = new ArrayList<>();
        IntStream.range(0, 12).forEach(n -> waiting.add(session(State.REVIEW, TestSessions.STARTED.plusSeconds(n))));
        List<Session> shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, new Random(813));
        shuffled.forEach(this::store);
        store(session(State.APPROVED, TestSessions.STARTED));

        List<Session> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SessionLists.Page page = lists.queue(caller("anna"), new PageRequest("5", cursor.orElse(null)));
            found.addAll(page.sessions());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(found).isEqualTo(waiting);
        String queueCursor = lists.queue(caller("anna"), new PageRequest("5", null))
                .nextCursor()
                .orElseThrow();
        assertThat(catchThrowableOfType(
                                KycException.class,
                                () -> lists.page(caller("anna"), "REVIEW", new PageRequest("5", queueCursor)))
                        .code())
                .as("another list's cursor")
                .isEqualTo(ErrorCode.INVALID_FIELD);
    }

    private ErrorCode refused(Session session, Requests.Review review, Caller caller) {
        return catchThrowableOfType(KycException.class, () -> reviewers.decide(session, review, caller))
                .code();
    }

    private Session stored(State state, Instant since) {
        return store(session(state, since));
    }

    private Session store(Session session) {
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return session;
    }

    private Session session(State state, Instant since) {
        String id = new SessionId(UUID.randomUUID().toString()).value();
        return TestSessions.of(
                tenant,
                since,
                TestSessions.in(state, true, Liveness.IN_THE_BAND).withId(id));
    }

    private Caller caller(String actor) {
        return new Caller(tenant, actor, Set.of(Scope.REVIEW));
    }
}
