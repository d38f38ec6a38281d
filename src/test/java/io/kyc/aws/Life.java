package io.kyc.aws;

import java.util.concurrent.atomic.AtomicInteger;

/** The life of the process under test, counted in calls to AWS. After its end no thread makes a call any more. */
public final class Life {
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    private Life() {}

    /** Ends a request where it is. It is not an exception, so that no handler cleans up. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the process right before this call, counted from 1: the calls before it have reached AWS. */
    public static void endBefore(int call) {
        LEFT.set(call - 1);
    }

    /** Whether the process has ended. */
    public static boolean hasEnded() {
        return LEFT.get() < 0;
    }

    /** Starts another process in its place. */
    public static void begin() {
        LEFT.set(Integer.MAX_VALUE);
    }

    static void spend() {
        if (LEFT.updateAndGet(left -> left < 0 ? left : left - 1) < 0) {
            throw new Death();
        }
    }
}
