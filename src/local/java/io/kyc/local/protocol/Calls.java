package io.kyc.local.protocol;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls of each operation since the start, including those that ended with a {@link Fault} or an error. */
public final class Calls {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** @param operation such as {@code DetectFaces}, {@code PutItem}, {@code GetObject} */
    public void count(String operation) {
        counts.merge(operation, 1, Integer::sum);
    }

    /** @return 0 for an operation that was never called */
    public int of(String operation) {
        return counts.getOrDefault(operation, 0);
    }
}
