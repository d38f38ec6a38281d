package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.ClientTokens;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Pause;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Steps on sessions in a real DynamoDB, at times that the test chooses. */
@BlackBox
class StepRunnerTest extends RunsSteps {
    @Inject
    ClientTokens tokens;

    @Test
    void letsOneOfManyRequestsWork() {
        Session session = stored();
        AtomicInteger paid = new AtomicInteger();
        LeasedWork runner = at(now);

        List<Boolean> worked = AtOnce.run(32, n -> {
            try {
                runner.run(CALL, session, claimed -> {
                    paid.incrementAndGet();
                    return WORK.on(claimed);
                });
                return true;
            } catch (KycException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.STEP_IN_PROGRESS);
                assertThat(e.retryAfter()).isPresent();
                return false;
            }
        });

        assertThat(worked).containsOnlyOnce(true);
        assertThat(paid).hasValue(1);
        assertThat(found(session).attempts().document()).isEqualTo(1);
    }

    @Test
    void repeatsADeadRequestUnderTheSameAttempt() {
        Session session = stored();
        die(session);

        KycException e = catchThrowableOfType(KycException.class, () -> admitted(now, session, STEP));
        assertThat(e.code()).as("while its lease lasts").isEqualTo(ErrorCode.STEP_IN_PROGRESS);

        LeasedWork later = at(now.plus(config.lease()));
        Session repeated = later.run(CALL, admitted(now.plus(config.lease()), session, STEP), WORK);
        assertThat(repeated.attempts().document()).isEqualTo(1);
        assertThat(found(session).state()).isEqualTo(State.DOCUMENT_PROCESSED);
        assertThat(found(session).lease()).isEmpty();
    }

    @Test
    void repeatsADeadRequestOfTheLastAttempt() {
        Session session = stored();
        for (int attempt = 1; attempt < config.documentAttempts(); attempt++) {
            LeasedWork runner = at(now);
            runner.run(CALL, admitted(now, session, STEP), WORK);
        }
        die(session);
        assertThat(found(session).attempts().document()).isEqualTo(config.documentAttempts());

        LeasedWork later = at(now.plus(config.lease()));
        Session done = later.run(CALL, admitted(now.plus(config.lease()), session, STEP), WORK);

        assertThat(done.attempts().document()).isEqualTo(config.documentAttempts());
        assertThatThrownBy(() -> later.run(CALL, done, WORK))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS));
        assertThat(found(session).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void countsNoAttemptWhenAwsFails() {
        Session session = stored();

        for (ErrorCode fault : List.of(ErrorCode.AWS_THROTTLED, ErrorCode.AWS_UNAVAILABLE)) {
            assertThatThrownBy(() -> fail(session, fault)).isInstanceOf(KycException.class);
            assertThat(found(session).lease()).isEmpty();
            assertThat(found(session).state()).isEqualTo(session.state());
            assertThat(found(session).attempts().with(Pause.NONE)).isEqualTo(session.attempts());
        }
    }

    @Test
    void countsAnAttemptForAnUnreadablePicture() {
        Session session = stored();

        assertThatThrownBy(() -> fail(session, ErrorCode.IMAGE_UNREADABLE)).isInstanceOf(KycException.class);

        assertThat(found(session).attempts().document()).isEqualTo(1);
        assertThat(found(session).lease()).as("free for the next picture").isEmpty();
    }

    @Test
    void paysOnlyForCountedAttempts() {
        Session session = stored();
        AtomicInteger paid = new AtomicInteger();

        // All requests have read the session before the first one failed, as requests that are sent together do.
        List<ErrorCode> refusals = new ArrayList<>();
        for (int request = 0; request < 6; request++) {
            refusals.add(catchThrowableOfType(
                            KycException.class,
                            () -> at(now).run(CALL, session, claimed -> {
                                paid.incrementAndGet();
                                throw new KycException(ErrorCode.IMAGE_UNREADABLE, "for this test");
                            }))
                    .code());
        }

        assertThat(found(session).attempts().document()).isEqualTo(paid.get());
        assertThat(refusals).containsOnlyOnce(ErrorCode.IMAGE_UNREADABLE).contains(ErrorCode.STEP_IN_PROGRESS);
    }

    @Test
    void repeatsADeadRequestOnceAmongMany() {
        Session session = stored();
        die(session);
        Session dead = found(session);
        LeasedWork later = at(now.plus(config.lease()));
        AtomicInteger paid = new AtomicInteger();

        for (int request = 0; request < 3; request++) {
            assertThatThrownBy(() -> later.run(CALL, dead, claimed -> {
                        paid.incrementAndGet();
                        throw new KycException(ErrorCode.IMAGE_UNREADABLE, "for this test");
                    }))
                    .isInstanceOf(KycException.class);
        }

        assertThat(paid).as("of the attempt that is spent already").hasValue(1);
        assertThat(found(session).attempts().document()).isEqualTo(1);
    }

    @Test
    void paysAtMostTwiceForAnAttemptThatDies() {
        Session session = stored();
        Instant time = now;
        int died = 0;
        while (found(session).state() != State.DECLINED) {
            LeasedWork runner = at(time);
            Session admitted = admitted(time, session, STEP);
            assertThatThrownBy(() -> runner.run(CALL, admitted, claimed -> {
                        throw new Death();
                    }))
                    .isInstanceOfAny(Death.class, KycException.class);
            died++;
            time = time.plus(config.lease());
        }

        assertThat(died).as("each attempt twice, and the refusal").isEqualTo(2 * config.documentAttempts() + 1);
    }

    @Test
    void countsAnAttemptForADefect() {
        Session session = stored();

        assertThatThrownBy(() -> at(now).run(CALL, session, claimed -> {
                    throw new StackOverflowError("for this test");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(found(session).attempts().document()).isEqualTo(1);
        assertThat(found(session).lease())
                .as("else whoever provokes it works under the same attempt again")
                .isEmpty();
    }

    @Test
    void namesTheNextStepWhenOutOfOrder() {
        Session session = stored();

        KycException e =
                catchThrowableOfType(KycException.class, () -> admitted(now, session, Step.FINAL_VERIFICATION));

        assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        assertThat(e.next()).isEqualTo(Flow.next(session));
    }

    @Test
    void refusesStepsAfterTheExpiry() {
        Session session = stored();

        KycException e = catchThrowableOfType(
                KycException.class,
                () -> new SessionAccess(sessions, tokens, Clock.fixed(TestSessions.EXPIRES, ZoneOffset.UTC))
                        .open(session.id(), OPERATOR));

        assertThat(e.code()).isEqualTo(ErrorCode.SESSION_EXPIRED);
    }

    @Test
    void reportsAnErasureWhateverElseFailed() {
        for (ErrorCode failure : List.of(ErrorCode.AWS_UNAVAILABLE, ErrorCode.IMAGE_UNREADABLE)) {
            Session session = stored();
            KycException e = catchThrowableOfType(
                    KycException.class,
                    () -> at(now).run(CALL, session, claimed -> {
                        assertThat(erasures.begin(session.id(), OWNER, now)).isTrue();
                        throw new KycException(failure, "for this test");
                    }));
            assertThat(e.code()).isEqualTo(ErrorCode.SESSION_ERASED);
        }
    }

    /** A request that claims the session and then dies. */
    private void die(Session session) {
        LeasedWork runner = at(now);
        Session admitted = admitted(now, session, STEP);
        assertThatThrownBy(() -> runner.run(CALL, admitted, claimed -> {
                    throw new Death();
                }))
                .isInstanceOf(Death.class);
    }

    private void fail(Session session, ErrorCode code) {
        LeasedWork runner = at(now);
        runner.run(CALL, admitted(now, session, STEP), claimed -> {
            throw new KycException(code, "for this test");
        });
    }

    /** Ends the request where it is, as the end of its process would. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
