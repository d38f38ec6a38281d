package io.kyc.parallel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time until which the request in hand may wait for other services. It belongs to a thread; {@link Parallel} passes
 * it on to the threads that it starts. Work must end first. The remaining time is for giving back what the request
 * holds, such as a lease.
 *
 * @param workEnd the end of work, as a value of {@link System#nanoTime}
 * @param end the end of giving back, as a value of {@link System#nanoTime}
 */
public record Deadline(long workEnd, long end) {
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    static Deadline after(long now, Duration work, Duration release) {
        long workEnd = now + work.toNanos();
        return new Deadline(workEnd, workEnd + release.toNanos());
    }

    /** The deadline of the request on this thread; empty outside requests. */
    public static Optional<Deadline> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The time left for a call that starts now; zero or negative when there is none. */
    public Duration left() {
        return Duration.ofNanos(workEnd - System.nanoTime());
    }

    /** Sets or removes the deadline of this thread. */
    static void set(Optional<Deadline> deadline) {
        deadline.ifPresentOrElse(CURRENT::set, CURRENT::remove);
    }

    /** Gives back what the request holds. This may take longer than work may. */
    public static <T> T givingBack(Supplier<T> release) {
        return within(current().map(deadline -> new Deadline(deadline.end, deadline.end)), release);
    }

    /** Gives back what the request holds. This may take longer than work may. */
    public static void givingBack(Runnable release) {
        givingBack(() -> {
            release.run();
            return null;
        });
    }

    /** Does work outside any request, whose calls must end in the given time. */
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
