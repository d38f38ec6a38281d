package io.kyc.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kyc.access.SessionId;
import io.kyc.parallel.Deadline;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.KnownSessions;
import io.kyc.verification.session.Session;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private final List<Duration> timeLeft = new ArrayList<>();

    @Test
    void readsOnceInTime() {
        priming(true, Optional::empty).prime(new StartupEvent());

        assertThat(timeLeft)
                .singleElement()
                .matches(left ->
                        left.compareTo(Duration.ofSeconds(3)) <= 0 && left.compareTo(Duration.ofSeconds(1)) > 0);
        assertThat(Deadline.current()).as("of whatever this thread does next").isEmpty();
    }

    @Test
    void startsWithoutATable() {
        Priming priming = priming(true, () -> {
            throw new KycException(ErrorCode.AWS_UNAVAILABLE, "Nothing was lost. Try again later.");
        });

        assertThatCode(() -> priming.prime(new StartupEvent())).doesNotThrowAnyException();
        assertThat(timeLeft).hasSize(1);
    }

    @Test
    void canBeSwitchedOff() {
        priming(false, Optional::empty).prime(new StartupEvent());

        assertThat(timeLeft).isEmpty();
    }

    private Priming priming(boolean enabled, Supplier<Optional<Session>> table) {
        return new Priming(() -> enabled, new KnownSessions() {
            @Override
            public Optional<Session> find(SessionId id) {
                timeLeft.add(Deadline.current().orElseThrow().left());
                return table.get();
            }
        });
    }
}
