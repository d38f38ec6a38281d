package io.kyc.aws.dynamodb;

import java.util.concurrent.ThreadLocalRandom;

/** Pauses between attempts at the same write: exponential back-off with jitter. */
final class Backoff {
    private Backoff() {}

    /**
     * Waits, longer after each attempt. The time is random, so that two writers do not meet again.
     *
     * @param attempt the number of attempts made, from 1
     * @return false when the thread was interrupted and must end
     */
    static boolean pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 25L << attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
