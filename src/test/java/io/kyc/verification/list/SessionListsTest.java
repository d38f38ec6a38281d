package io.kyc.verification.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
import io.kyc.verification.TestSessions.Liveness;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of separate tenants in a real DynamoDB. */
@BlackBox
class SessionListsTest {
    private static final Instant SINCE = TestSessions.STARTED;

    @Inject
    Sessions sessions;

    @Inject
    SessionLists lists;

    private final Caller caller = caller("tenant " + UUID.randomUUID());

    @Test
    void listsAllStatesInOrderOldestFirst() {
        List<Session> stored = new ArrayList<>();
        store(session(State.ERASING, SINCE));
        for (State state : EnumSet.complementOf(EnumSet.of(State.ERASING))) {
            IntStream.range(0, 5).forEach(n -> stored.add(session(state, SINCE.plusSeconds(n))));
        }
        List<Session> shuffled = new ArrayList<>(stored);
        Collections.shuffle(shuffled, new Random(20261124));
        shuffled.forEach(this::store);

        for (int limit : new int[] {1, 2, 5, 7, 34, 35, 36, 100}) {
            List<SessionLists.Page> pages = pages(null, limit);
            assertThat(pages).allMatch(page -> page.sessions().size() <= limit);
            assertThat(pages.stream().flatMap(page -> page.sessions().stream()).toList())
                    .as("limit " + limit)
                    .isEqualTo(stored);
        }
    }

    @Test
    void showsTheTablesCurrentState() {
        Session staying = store(session(State.CREATED, SINCE));
        Session leaving = store(session(State.CREATED, SINCE.plusSeconds(1)));
        Session claimed = TestSessions.claimed(leaving, Step.PROCESS_DOCUMENT, "lease", SINCE.plusSeconds(60));
        sessions.claim(leaving, claimed, SINCE);
        Transition move = TestSessions.to(State.DOCUMENT_PROCESSED, claimed);
        assertThat(sessions.commit(move, claimed.lease().orElseThrow(), Optional.empty()))
                .isTrue();

        assertThat(pages("CREATED", 10).get(0).sessions()).containsExactly(staying);
        assertThat(pages("DOCUMENT_PROCESSED", 10).get(0).sessions()).containsExactly(move.session());
    }

    @Test
    void showsNoOtherTenantsSessions() {
        Session ours = store(session(State.REVIEW, SINCE));
        Session theirs = session(State.REVIEW, SINCE);
        store(TestSessions.of("another " + caller.tenant(), SINCE, theirs));
        // A tenant whose name begins like ours and continues like a partition's.
        store(TestSessions.of(caller.tenant() + "#REVIEW", SINCE, session(State.REVIEW, SINCE)));

        assertThat(lists.page(caller, null, new PageRequest(null, null)).sessions())
                .containsExactly(ours);
        assertThat(lists.page(caller(UUID.randomUUID().toString()), null, new PageRequest(null, null))
                        .sessions())
                .isEmpty();
    }

    @Test
    void refusesAnotherTenantsCursor() {
        IntStream.range(0, 3).forEach(n -> store(session(State.REVIEW, SINCE.plusSeconds(n))));
        String cursor = lists.page(caller, "REVIEW", new PageRequest("1", null))
                .nextCursor()
                .orElseThrow();
        assertThat(lists.page(caller, "REVIEW", new PageRequest("1", cursor)).sessions())
                .hasSize(1);

        for (Caller other : List.of(caller("another"), caller(caller.tenant() + "x"), caller("local"))) {
            KycException refused = catchThrowableOfType(
                    KycException.class, () -> lists.page(other, "REVIEW", new PageRequest("1", cursor)));
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        }
    }

    private List<SessionLists.Page> pages(String state, int limit) {
        List<SessionLists.Page> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            pages.add(lists.page(caller, state, new PageRequest(Integer.toString(limit), cursor.orElse(null))));
            cursor = pages.get(pages.size() - 1).nextCursor();
        } while (cursor.isPresent());
        return pages;
    }

    private Session session(State state, Instant since) {
        Session session = TestSessions.in(state, true, Liveness.IN_THE_BAND)
                .withId(UUID.randomUUID().toString());
        return TestSessions.of(caller.tenant(), since, session);
    }

    private Session store(Session session) {
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return session;
    }

    private static Caller caller(String tenant) {
        return new Caller(tenant, "someone", Set.of(Scope.READ));
    }
}
