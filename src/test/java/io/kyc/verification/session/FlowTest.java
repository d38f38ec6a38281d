package io.kyc.verification.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.problem.NextStep;
import io.kyc.verification.TestSessions;
import io.kyc.verification.TestSessions.Liveness;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowTest {
    private static final Step DOCUMENT = Step.PROCESS_DOCUMENT;
    private static final Step START = Step.START_LIVENESS;
    private static final Step COMPLETE = Step.COMPLETE_LIVENESS;
    private static final Step FINAL = Step.FINAL_VERIFICATION;

    /** A line of the table: the session's position, the steps that it allows, and the step that it waits for. */
    record Line(State state, boolean portrait, Liveness liveness, Set<Step> allowed, Optional<Step> next) {
        Session session() {
            return TestSessions.in(state, portrait, liveness).withId("session-one");
        }

        @Override
        public String toString() {
            return state + (portrait ? " with" : " without") + " portrait, liveness " + liveness;
        }
    }

    static Stream<Line> table() {
        return Stream.of(
                waiting(State.CREATED, false, Liveness.NONE, DOCUMENT, DOCUMENT),
                waiting(State.DOCUMENT_PROCESSED, false, Liveness.NONE, DOCUMENT, DOCUMENT),
                waiting(State.DOCUMENT_PROCESSED, true, Liveness.NONE, START, DOCUMENT, START),
                waiting(State.LIVENESS_STARTED, true, Liveness.STARTED, COMPLETE, DOCUMENT, START, COMPLETE),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.PASSED, FINAL, DOCUMENT, START, FINAL),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.IN_THE_BAND, FINAL, DOCUMENT, START, FINAL),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.BELOW_THE_BAND, START, DOCUMENT, START),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.WITHOUT_A_PICTURE, START, DOCUMENT, START),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.FAILED, START, DOCUMENT, START),
                waiting(State.LIVENESS_COMPLETED, true, Liveness.EXPIRED, START, DOCUMENT, START),
                decided(State.APPROVED),
                decided(State.DECLINED),
                decided(State.REVIEW),
                decided(State.CANCELLED),
                decided(State.ERASING));
    }

    private static Line waiting(State state, boolean portrait, Liveness liveness, Step next, Step... allowed) {
        return new Line(state, portrait, liveness, EnumSet.copyOf(Arrays.asList(allowed)), Optional.of(next));
    }

    private static Line decided(State state) {
        return new Line(state, true, Liveness.PASSED, EnumSet.noneOf(Step.class), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("table")
    void allowsWhatTheTableSaysAndNothingElse(Line line) {
        Set<Step> allowed = Arrays.stream(Step.values())
                .filter(step -> Flow.allows(line.session(), step))
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(line.allowed());
    }

    @ParameterizedTest
    @MethodSource("table")
    void namesTheStepThatComesNext(Line line) {
        assertThat(Flow.nextStep(line.session())).isEqualTo(line.next());
        assertThat(Flow.next(line.session()))
                .isEqualTo(line.next().map(step -> new NextStep(step.action(), step.path(), until(line))));
    }

    /** A liveness check that runs ends before its session. */
    private static Instant until(Line line) {
        return line.session().state() == State.LIVENESS_STARTED
                ? line.session().facts().liveness().orElseThrow().expiresAt()
                : TestSessions.EXPIRES;
    }

    @Test
    void endsNoCheckAfterItsSession() {
        Session running = TestSessions.in(State.LIVENESS_STARTED, true, TestSessions.Liveness.STARTED)
                .withId("short-lived");
        Session shortLived = TestSessions.expiring(TestSessions.STARTED.plusSeconds(60), running);

        assertThat(Flow.next(shortLived).orElseThrow().until()).isEqualTo(TestSessions.STARTED.plusSeconds(60));
    }

    @ParameterizedTest
    @MethodSource("table")
    void neverAsksForAStepThatItWouldRefuse(Line line) {
        assertThat(line.next().stream()).allMatch(step -> Flow.allows(line.session(), step));
    }

    @Test
    void hasALineForEveryState() {
        assertThat(table().map(Line::state)).contains(State.values());
    }

    @Test
    void writesStepsAsInRequests() {
        assertThat(Arrays.stream(Step.values()).map(Step::action))
                .containsExactly("process_document", "start_liveness", "complete_liveness", "final_verification");
    }
}
