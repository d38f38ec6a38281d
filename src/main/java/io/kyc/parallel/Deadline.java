package io.kyc.parallel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Until when the request in hand may wait for others. It belongs to a thread; {@link Parallel} takes it along to those that it
 * starts. Work ends first; what is left then is for giving back what the request holds, such as a lease.
 *
 * @param workEnd the last moment of work, a reading of {@link System#nanoTime}
 * @param end the last moment of giving back, likewise
 */
public record Deadline(long workEnd, long end) {
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    static Deadline after(long now, Duration work, Duration release) {
        long workEnd = now + work.toNanos();
        return new Deadline(workEnd, workEnd + release.toNanos());
    }

    /** The deadline of the request that this thread works for; none outside of requests. */
    public static Optional<Deadline> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Time left for a call that starts now; zero or less when it is over. */
    public Duration left() {
        return Duration.ofNanos(workEnd - System.nanoTime());
    }

    /** Lets this thread work towards a deadline, or towards none. */
    static void set(Optional<Deadline> deadline) {
        deadline.ifPresentOrElse(CURRENT::set, CURRENT::remove);
    }

    /** Gives back what the request holds: may take the time that work may not. */
    public static <T> T givingBack(Supplier<T> release) {
        return within(current().map(deadline -> new Deadline(deadline.end, deadline.end)), release);
    }

    /** Gives back what the request holds: may take the time that work may not. */
    public static void givingBack(Runnable release) {
        givingBack(() -> {
            release.run();
            return null;
        });
    }

    /** Does work that belongs to no request, and whose calls end in time. */
    public static <T> T within(Duration time, Supplier<T> work) {
        return within(Optional.of(after(System.nanoTime(), time, Duration.ZERO)), work);
    }

    static <T> T within(Optional<Deadline> deadline, Supplier<T> work) {
        Optional<Deadline> before = current();
        set(deadline);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }
}
