package io.kyc.aws;

import java.util.concurrent.ThreadLocalRandom;

/** A moment between two tries of the same write, longer and longer, and of chance, so that two do not meet again. */
final class Pause {
    private Pause() {}

    /**
     * @param attempt how many have been made, from 1
     * @return false when the thread is to end
     */
    static boolean after(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 25L << attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
