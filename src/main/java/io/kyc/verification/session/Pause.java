package io.kyc.verification.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session waits before the next call to AWS. After a failure of AWS each time twice as long, so that repetitions cost a bounded
 * number of paid calls. Between two looks at a liveness check always the same: its result is gone after three minutes.
 *
 * @param times how often a step brought nothing since the last move
 * @param faults how often of these AWS failed in a step other than complete-liveness
 * @param until when a step other than complete-liveness may work again
 * @param nextLook when complete-liveness may look again
 */
public record Pause(int times, int faults, Instant until, Instant nextLook) {
    /** No pause. */
    public static final Pause NONE = new Pause(0, 0, Instant.EPOCH, Instant.EPOCH);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** More doublings of a second are longer than the longest pause. */
    private static final int MOST_DOUBLINGS = 10;

    /** @param first how long the pause after the first failure is */
    public Pause afterFault(Instant now, Duration first) {
        Duration doubled = first.multipliedBy(1L << Math.min(faults, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return new Pause(times + 1, faults + 1, now.plus(pause), nextLook);
    }

    /** @param wait until the next look at the liveness check */
    public Pause afterLook(Instant now, Duration wait) {
        return new Pause(times + 1, faults, until, now.plus(wait));
    }

    /** When the step may work again; past when it may now. */
    public Instant end(Step step) {
        return step == Step.COMPLETE_LIVENESS ? nextLook : until;
    }
}
