package io.kyc.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration WORK = Duration.ofMinutes(10);
    private static final Duration RELEASE = Duration.ofMinutes(5);

    private final Deadlines deadlines = new Deadlines(config(WORK, RELEASE));

    @AfterEach
    void end() {
        deadlines.end();
    }

    @Test
    void countsDownFromTheRequestsStart() {
        deadlines.begin();
        assertThat(left()).isLessThanOrEqualTo(WORK).isGreaterThan(WORK.minusMinutes(1));
        deadlines.end();
        assertThat(Deadline.current()).isEmpty();
    }

    @Test
    void leavesTheReserveForGivingBackOnly() {
        deadlines.begin();
        Deadline.givingBack(() -> assertThat(left()).isGreaterThan(WORK).isLessThanOrEqualTo(WORK.plus(RELEASE)));
        assertThat(left()).isLessThanOrEqualTo(WORK);
    }

    @Test
    void endsAfterItsTime() {
        Deadline.set(Optional.of(Deadline.after(System.nanoTime() - WORK.toNanos() - 1, WORK, RELEASE)));
        assertThat(left()).isNegative();
        Deadline.givingBack(() -> assertThat(left()).isPositive());
    }

    @Test
    void passesToStartedThreadsAndIsRemoved() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Parallel parallel = new Parallel(one);
            deadlines.begin();
            Optional<Deadline> mine = Deadline.current();
            assertThat(parallel.start(Deadline::current).join()).isEqualTo(mine).isNotEmpty();
            deadlines.end();
            assertThat(parallel.start(Deadline::current).join()).isEmpty();
        } finally {
            one.shutdown();
        }
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThatThrownBy(() -> new Deadlines(config(Duration.ZERO, RELEASE)))
                .hasMessageContaining("kyc.deadline.work");
        assertThatThrownBy(() -> new Deadlines(config(WORK, Duration.ofSeconds(-1))))
                .hasMessageContaining("kyc.deadline.release");
    }

    private static Duration left() {
        return Deadline.current().orElseThrow().left();
    }

    private static DeadlineConfig config(Duration work, Duration release) {
        return new DeadlineConfig() {
            @Override
            public Duration work() {
                return work;
            }

            @Override
            public Duration release() {
                return release;
            }
        };
    }
}
