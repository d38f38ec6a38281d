package io.kyc.parallel;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Sets each request's {@link Deadline}. */
@Startup
@Singleton
public class Deadlines {
    private final Duration work;
    private final Duration release;

    Deadlines(DeadlineConfig config) {
        this.work = positive(config.work(), "kyc.deadline.work");
        this.release = positive(config.release(), "kyc.deadline.release");
    }

    private static Duration positive(Duration value, String key) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalStateException(key + " must be positive, but is " + value);
        }
        return value;
    }

    /** The longest time that a request may take for its calls. */
    public Duration longest() {
        return work.plus(release);
    }

    /** Sets the deadline of a request, on the thread that works on it. */
    public void begin() {
        Deadline.set(Optional.of(Deadline.after(System.nanoTime(), work, release)));
    }

    /** Removes the deadline of this thread, because its request is answered. */
    public void end() {
        Deadline.set(Optional.empty());
    }
}
