package io.kyc.aws;

import java.util.concurrent.atomic.AtomicInteger;

/** The life of the process under test, counted in calls to AWS. Once it has ended, no call leaves it, from whatever thread. */
public final class Life {
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    private Life() {}

    /** What ends a request where it stands: not an exception of the kinds that clean up. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends it right before this call, counted from 1: the calls before it have reached AWS. */
    public static void endBefore(int call) {
        LEFT.set(call - 1);
    }

    /** Whether it has ended. */
    public static boolean hasEnded() {
        return LEFT.get() < 0;
    }

    /** Another process takes its place. */
    public static void begin() {
        LEFT.set(Integer.MAX_VALUE);
    }

    static void spend() {
        if (LEFT.updateAndGet(left -> left < 0 ? left : left - 1) < 0) {
            throw new Death();
        }
    }
}
