package io.kyc.verification.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.local.LocalAws;
import io.kyc.pii.Redacted;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.BlackBox;
import io.kyc.verification.TestSessions;
import io.kyc.verification.TestSessions.Liveness;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Labels;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Start;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of separate tenants in a real DynamoDB. */
@BlackBox
class SessionListsTest {
    private static final Instant SINCE = TestSessions.STARTED;

    LocalAws aws;

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

        for (int limit : new int[] {1, 2, 5, 7, 39, 40, 41, 100}) {
            List<SessionLists.Page> pages = pages(null, limit);
            assertThat(pages).allMatch(page -> page.sessions().size() <= limit);
            assertThat(pages.stream().flatMap(page -> page.sessions().stream()).toList())
                    .as("limit " + limit)
                    .isEqualTo(stored);
        }
    }

    /** Their order means nothing, but it must not depend on the page: a session would be missed or shown twice. */
    @Test
    void keepsTheOrderOfSessionsOfOneSecond() {
        List<Session> stored = new ArrayList<>();
        IntStream.range(0, 9).forEach(n -> stored.add(store(labelled(State.REVIEW, SINCE, "case"))));
        Map<String, Function<PageRequest, SessionLists.Page>> orders = Map.of(
                "state", page -> lists.page(caller, "REVIEW", page),
                "all states", page -> lists.page(caller, null, page),
                "queue", page -> lists.queue(caller, page),
                "reference", page -> lists.ofReference(caller, "case", null, page));

        orders.forEach((name, list) -> {
            List<Session> whole = sessions(pages(100, list));
            assertThat(whole).as(name).containsExactlyInAnyOrderElementsOf(stored);
            for (int limit : new int[] {1, 2, 4, 8, 9, 10}) {
                assertThat(sessions(pages(limit, list)))
                        .as(name + " by " + limit)
                        .isEqualTo(whole);
            }
        });
    }

    private static List<Session> sessions(List<SessionLists.Page> pages) {
        return pages.stream().flatMap(page -> page.sessions().stream()).toList();
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

    @Test
    void listsAReferenceNewestFirstOverAllPages() {
        List<Session> stored = new ArrayList<>();
        IntStream.range(0, 12)
                .forEach(n -> stored.add(
                        0, labelled(n % 2 == 0 ? State.CREATED : State.REVIEW, SINCE.plusSeconds(n), "case")));
        List<Session> shuffled = new ArrayList<>(stored);
        shuffled.add(labelled(State.CREATED, SINCE, "case2"));
        shuffled.add(labelled(State.CREATED, SINCE, "CASE"));
        shuffled.add(session(State.CREATED, SINCE));
        Collections.shuffle(shuffled, new Random(20261130));
        shuffled.forEach(this::store);
        store(TestSessions.of("another " + caller.tenant(), SINCE, labelled(State.CREATED, SINCE, "case")));

        for (int limit : new int[] {1, 2, 5, 12, 13, 100}) {
            List<SessionLists.Page> pages = pages(limit, page -> lists.ofReference(caller, "case", null, page));
            assertThat(pages).allMatch(page -> page.sessions().size() <= limit);
            assertThat(pages.stream().flatMap(page -> page.sessions().stream()).toList())
                    .as("limit " + limit)
                    .isEqualTo(stored);
            assertThat(pages(limit, page -> lists.ofReference(caller, "case", "REVIEW", page)).stream()
                            .flatMap(page -> page.sessions().stream())
                            .toList())
                    .isEqualTo(stored.stream()
                            .filter(session -> session.state() == State.REVIEW)
                            .toList());
        }
        assertThat(lists.ofReference(caller, "case3", null, new PageRequest(null, null)))
                .isEqualTo(new SessionLists.Page(List.of(), Optional.empty()));
    }

    @Test
    void readsNothingButTheSessionsOfTheReference() {
        Session wanted = store(labelled(State.CREATED, SINCE, "case"));
        IntStream.range(0, 40).forEach(n -> store(labelled(State.CREATED, SINCE, "case " + n)));
        int scans = aws.calls("Scan");
        int queries = aws.calls("Query");
        int reads = aws.calls("BatchGetItem");

        assertThat(lists.ofReference(caller, "case", null, new PageRequest("1", null))
                        .sessions())
                .containsExactly(wanted);

        assertThat(aws.calls("Scan")).isEqualTo(scans);
        assertThat(aws.calls("Query")).isEqualTo(queries + 1);
        assertThat(aws.calls("BatchGetItem")).isEqualTo(reads + 1);
    }

    @Test
    void refusesTheCursorOfAnotherReference() {
        IntStream.range(0, 3).forEach(n -> store(labelled(State.REVIEW, SINCE.plusSeconds(n), "case")));
        PageRequest next = new PageRequest(
                "1",
                lists.ofReference(caller, "case", null, new PageRequest("1", null))
                        .nextCursor()
                        .orElseThrow());
        assertThat(lists.ofReference(caller, "case", null, next).sessions()).hasSize(1);

        for (Runnable other : List.<Runnable>of(
                () -> lists.ofReference(caller, "case ", null, next),
                () -> lists.ofReference(caller, "case", "REVIEW", next),
                () -> lists.ofReference(caller("another"), "case", null, next),
                () -> lists.page(caller, null, next),
                () -> lists.page(caller, "REVIEW", next))) {
            assertThat(catchThrowableOfType(KycException.class, other::run).code())
                    .isEqualTo(ErrorCode.INVALID_FIELD);
        }
    }

    /** A session that was started at this time with this reference. */
    private Session labelled(State state, Instant startedAt, String reference) {
        Session session = session(state, SINCE);
        Start start = session.facts().start();
        Facts facts = session.facts();
        return new Session(
                session.id(),
                session.tenant(),
                session.version(),
                session.state(),
                session.enteredAt(),
                session.attempts(),
                session.lease(),
                new Facts(
                        new Start(
                                start.nonce(),
                                startedAt,
                                start.expiresAt(),
                                start.asked(),
                                start.applicant(),
                                start.consent(),
                                new Labels(Optional.of(Redacted.of(reference)), Map.of())),
                        facts.document(),
                        facts.liveness(),
                        facts.verdict()));
    }

    private List<SessionLists.Page> pages(String state, int limit) {
        return pages(limit, page -> lists.page(caller, state, page));
    }

    private static List<SessionLists.Page> pages(int limit, Function<PageRequest, SessionLists.Page> list) {
        List<SessionLists.Page> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            pages.add(list.apply(new PageRequest(Integer.toString(limit), cursor.orElse(null))));
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
