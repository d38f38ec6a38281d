package io.kyc.verification.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session waits before the next call to AWS: after a failure of AWS each time twice as long, so that repetitions cost a
 * bounded number of paid calls; between two looks at an unfinished liveness check always the same.
 *
 * @param times how often nothing came of a step since the last move
 * @param faults how often of these AWS failed
 * @param until when the next request may work
 */
public record Pause(int times, int faults, Instant until) {
    /** No pause. */
    public static final Pause NONE = new Pause(0, 0, Instant.EPOCH);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** More doublings of a second are longer than the longest pause. */
    private static final int MOST_DOUBLINGS = 10;

    /** @param first how long the pause after the first failure is */
    public Pause afterFault(Instant now, Duration first) {
        Duration doubled = first.multipliedBy(1L << Math.min(faults, MOST_DOUBLINGS));
        return new Pause(times + 1, faults + 1, now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled));
    }

    /** @param wait until the next look */
    public Pause afterLook(Instant now, Duration wait) {
        return new Pause(times + 1, faults, now.plus(wait));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
