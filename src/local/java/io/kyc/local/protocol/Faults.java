package io.kyc.local.protocol;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that coming calls will meet, by operation. Each is used once, in the given order. */
public final class Faults {
    private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();

    /**
     * @param operation {@code AnalyzeID}, {@code DetectFaces}, {@code CompareFaces}, {@code CreateFaceLivenessSession},
     *     {@code GetFaceLivenessSessionResults}, {@code StartFaceLivenessSession}, {@code AssumeRole}; any operation of DynamoDB ({@code PutItem}, …); of S3
     *     {@code GetObject}, {@code HeadObject}, {@code PutObject}, {@code CopyObject}, {@code DeleteObject},
     *     {@code DeleteObjects}, {@code ListObjects}
     * @param calls how many of the next calls meet the fault, at least 1; the SDK's retries are calls too
     */
    public void next(String operation, int calls, Fault fault) {
        waiting.compute(operation, (name, queue) -> {
            Queue<Fault> faults = queue == null ? new ArrayDeque<>() : queue;
            for (int i = 0; i < calls; i++) {
                faults.add(fault);
            }
            return faults;
        });
    }

    /** Removes all faults that no call has met yet. */
    public void clear() {
        waiting.clear();
    }

    /** How many faults wait for the calls of each operation. */
    public Map<String, Integer> waiting() {
        Map<String, Integer> counts = new HashMap<>();
        waiting.forEach((operation, queue) -> counts.put(operation, queue.size()));
        return counts;
    }

    /** Removes and returns the next fault for this operation, if there is one. */
    public Optional<Fault> take(String operation) {
        Fault[] taken = new Fault[1];
        waiting.computeIfPresent(operation, (name, queue) -> {
            taken[0] = queue.poll();
            return queue.isEmpty() ? null : queue;
        });
        return Optional.ofNullable(taken[0]);
    }
}
