package io.kyc.aws.dynamodb;

import java.util.concurrent.ThreadLocalRandom;

/** Exponential back-off with jitter between attempts at the same write. */
final class Backoff {
    private Backoff() {}

    /**
     * Waits, longer after each attempt. Two writers wait for different times, so they do not meet again.
     *
     * @param attempt how many have been made, from 1
     * @return false when the thread is to end
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
