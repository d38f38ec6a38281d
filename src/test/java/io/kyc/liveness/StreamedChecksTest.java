package io.kyc.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StreamedChecksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LivenessStream STREAM =
            new LivenessStream("eu-west-1", new LivenessStream.Credentials("id", "secret", "token", NOW));

    private static final StartedLiveness CHECK = new StartedLiveness("check", "eu-west-1", NOW.plusSeconds(180));
    private static final Grants GRANTS = () -> Optional.of(STREAM);

    /** Access that is switched on. */
    private interface Grants extends StreamAccess {
        Optional<LivenessStream> grant();

        @Override
        default boolean isOn() {
            return true;
        }

        @Override
        default Optional<LivenessStream> grant(String subject) {
            return grant();
        }
    }

    /** Checks of which only the start is asked for. */
    private interface Starts extends LivenessChecks {
        StartedLiveness start();

        @Override
        default StartedLiveness start(String folder, String token, int auditImages, ChallengeType challenge) {
            return start();
        }

        @Override
        default LivenessResult result(String livenessSessionId) {
            throw new UnsupportedOperationException();
        }
    }

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);

    private final StreamedChecks checks = of(null, GRANTS);

    private static StreamedChecks of(LivenessChecks checks, StreamAccess access) {
        return new StreamedChecks(
                checks,
                access,
                new TestLivenessSettings(Optional.of("a role")),
                new Parallel(THREADS),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static StreamedChecks.Started start(StreamedChecks checks) {
        return checks.start("someone", "folder/", "token", ChallengeType.MOVEMENT);
    }

    @AfterAll
    static void close() {
        THREADS.shutdownNow();
    }

    /** Each call ends only after the other one has begun. */
    @Test
    void asksForTheCheckAndItsCredentialsAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);

        StreamedChecks.Started started =
                start(of((Starts) () -> met(both, CHECK), (Grants) () -> met(both, Optional.of(STREAM))));

        assertThat(started).isEqualTo(new StreamedChecks.Started(CHECK, Optional.of(STREAM)));
    }

    private static <T> T met(CyclicBarrier both, T result) {
        try {
            both.await(20, TimeUnit.SECONDS);
            return result;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other call was not made meanwhile", e);
        }
    }

    @Test
    void failsWithoutCredentialsThoughThereIsACheck() {
        KycException failure = new KycException(ErrorCode.AWS_UNAVAILABLE, "No credentials.");

        assertThatThrownBy(() -> start(of((Starts) () -> CHECK, (Grants) () -> {
                    throw failure;
                })))
                .isSameAs(failure);
    }

    /** Lambda stops a process after its answer, in the middle of whatever still runs. */
    @Test
    void leavesNoCallBehindWhenTheCheckFails() {
        KycException failure = new KycException(ErrorCode.AWS_THROTTLED, "Later.");
        Thread caller = Thread.currentThread();
        AtomicBoolean granted = new AtomicBoolean();
        Starts fails = () -> {
            throw failure;
        };
        Grants slow = () -> {
            awaitWaiting(caller);
            granted.set(true);
            return Optional.of(STREAM);
        };

        assertThatThrownBy(() -> start(of(fails, slow))).isSameAs(failure);

        assertThat(granted).isTrue();
    }

    private static void awaitWaiting(Thread caller) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (caller.getState() != Thread.State.WAITING && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Test
    void grantsTheStreamAgainUntilTheCheckEnds() {
        assertThat(checks.again("someone", Optional.of(NOW.plusMillis(1)))).contains(STREAM);
    }

    @Test
    void refusesItFromTheEndOn() {
        for (Optional<Instant> end :
                List.of(Optional.of(NOW), Optional.of(NOW.minusSeconds(1)), Optional.<Instant>empty())) {
            assertThatThrownBy(() -> checks.again("someone", end))
                    .isInstanceOfSatisfying(
                            KycException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ANSWER_NOT_KEPT));
        }
    }

    @Test
    void printsNoSecret() {
        assertThat(STREAM.toString()).contains("eu-west-1").doesNotContain("secret", "token", "id");
    }
}
