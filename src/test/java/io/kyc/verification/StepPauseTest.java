package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.BlackBox;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long a session waits after a failure of AWS, and between looks at a liveness check. */
@BlackBox
class StepPauseTest extends RunsSteps {
    /** With pauses, which other tests switch off. */
    private static final VerificationConfig USUAL = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(VerificationConfig.class)
            .build()
            .getConfigMapping(VerificationConfig.class);

    /**
     * Otherwise a client that repeats at once would cause paid calls without end, because each attempt is given back.
     */
    @Test
    void doublesThePauseAfterEachFailureOfAws() {
        Session session = stored();
        Instant time = now;
        int calls = 0;
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            calls += paidCalls(session, time);
            KycException early = refusalOf(session, time.plusSeconds(seconds).minusMillis(1));
            assertThat(early.code()).isEqualTo(ErrorCode.AWS_THROTTLED);
            assertThat(early.retryAfter()).contains(Duration.ofSeconds(1));
            assertThat(refusalOf(session, time.plusMillis(1))
                            .retryAfter()
                            .orElseThrow()
                            .toSeconds())
                    .isEqualTo(seconds);
            time = time.plusSeconds(seconds);
        }
        assertThat(calls).isEqualTo(8);
        assertThat(found(session).attempts().document()).isZero();

        LeasedWork after = at(time, USUAL);
        Session done = after.run(CALL, admitted(time, session, STEP), WORK);
        assertThat(done.attempts().pause()).as("over with the move").isEqualTo(Pause.NONE);
        assertThat(found(session).attempts()).isEqualTo(new Attempts(1, 0));
    }

    /** The result of a liveness check is gone after three minutes, and other steps do not wait for it. */
    @Test
    void pausesTwoSecondsBetweenLooksAtLiveness() {
        Session session = TestSessions.created(UUID.randomUUID().toString())
                .moved(State.LIVENESS_STARTED, TestSessions.created("x-session").facts(), now);
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        for (ErrorCode nothing : List.of(
                ErrorCode.LIVENESS_PENDING,
                ErrorCode.AWS_UNAVAILABLE,
                ErrorCode.LIVENESS_PENDING,
                ErrorCode.AWS_THROTTLED)) {
            Instant time = found(session).attempts().pause().nextLook().isAfter(now)
                    ? found(session).attempts().pause().nextLook()
                    : now;
            LeasedWork runner = at(time, USUAL);
            assertThatThrownBy(() -> runner.run(
                            call(Step.COMPLETE_LIVENESS), admitted(time, session, Step.COMPLETE_LIVENESS), claimed -> {
                                throw new KycException(nothing, "for this test");
                            }))
                    .isInstanceOf(KycException.class);
            KycException early = catchThrowableOfType(
                    KycException.class, () -> admitted(time.plusMillis(1999), session, Step.COMPLETE_LIVENESS));
            assertThat(early.code()).isEqualTo(ErrorCode.LIVENESS_PENDING);
            assertThat(early.retryAfter()).contains(Duration.ofSeconds(1));
            assertThat(admitted(time.plusSeconds(2), session, Step.COMPLETE_LIVENESS))
                    .isNotNull();
            for (Step other : List.of(Step.START_LIVENESS, Step.PROCESS_DOCUMENT)) {
                assertThat(admitted(time, session, other)).isNotNull();
            }
        }
    }

    /**
     * No attempt of final-verification is counted, but its comparisons are paid. So whatever stops it makes the session
     * wait, also what is not AWS's fault.
     */
    @Test
    void pausesAfterEachFailureOfAStepWhoseAttemptsAreNotCounted() {
        Session session = stored();
        List<StepWork<Session>> failures = List.of(
                claimed -> {
                    throw new KycException(ErrorCode.IMAGE_UNREADABLE, "for this test");
                },
                claimed -> {
                    throw new IllegalStateException("for this test");
                },
                claimed -> {
                    throw new StackOverflowError("for this test");
                });
        Instant time = now;
        for (StepWork<Session> failing : failures) {
            Session read = found(session);
            LeasedWork runner = at(time, USUAL);
            assertThatThrownBy(() -> runner.run(call(Step.FINAL_VERIFICATION), read, failing))
                    .hasMessage("for this test");
            time = found(session).attempts().pause().until();
        }

        assertThat(Duration.between(now, time)).isEqualTo(Duration.ofSeconds(5 + 10 + 20));
        assertThat(found(session).lease()).isEmpty();
    }

    @Test
    void refusesRequestsReadBeforeTheFailure() {
        Session session = stored();
        paidCalls(session, now);

        LeasedWork runner = at(now, USUAL);
        assertThatThrownBy(() -> runner.run(CALL, session, claimed -> {
                    throw new AssertionError("paid again");
                }))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STEP_IN_PROGRESS));
    }

    private int paidCalls(Session session, Instant time) {
        AtomicInteger paid = new AtomicInteger();
        LeasedWork runner = at(time, USUAL);
        assertThatThrownBy(() -> runner.run(CALL, admitted(time, session, STEP), claimed -> {
                    paid.incrementAndGet();
                    throw new KycException(ErrorCode.AWS_THROTTLED, "for this test")
                            .withRetryAfter(Duration.ofSeconds(5));
                }))
                .isInstanceOf(KycException.class);
        return paid.get();
    }

    private KycException refusalOf(Session session, Instant time) {
        return catchThrowableOfType(KycException.class, () -> admitted(time, session, STEP));
    }
}
