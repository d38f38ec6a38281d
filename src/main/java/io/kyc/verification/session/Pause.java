package io.kyc.verification.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session waits before its next call to AWS. After each failure of AWS the pause doubles, so that retries
 * cost a bounded number of paid calls. Between two looks at a liveness check the pause is always the same, because its
 * result is gone after three minutes.
 *
 * @param times how often a step had no result since the last move
 * @param faults how many of these were failures in a step other than complete-liveness
 * @param until when a step other than complete-liveness may work again
 * @param nextLook when complete-liveness may look again
 */
public record Pause(int times, int faults, Instant until, Instant nextLook) {
    /** No pause. */
    public static final Pause NONE = new Pause(0, 0, Instant.EPOCH, Instant.EPOCH);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** One second doubled more often than this exceeds the longest pause. */
    private static final int MOST_DOUBLINGS = 10;

    /** @param first length of the pause after the first failure */
    public Pause afterFault(Instant now, Duration first) {
        Duration doubled = first.multipliedBy(1L << Math.min(faults, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return new Pause(times + 1, faults + 1, now.plus(pause), nextLook);
    }

    /** @param wait time until the next look at the liveness check */
    public Pause afterLook(Instant now, Duration wait) {
        return new Pause(times + 1, faults, until, now.plus(wait));
    }

    /** When the step may work again; a time in the past when it may work now. */
    public Instant end(Step step) {
        return step == Step.COMPLETE_LIVENESS ? nextLook : until;
    }
}
