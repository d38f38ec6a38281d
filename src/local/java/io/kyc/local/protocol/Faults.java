package io.kyc.local.protocol;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** The faults still to come, by operation, each used once in the order given. */
public final class Faults {
    private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();

    /**
     * @param operation {@code AnalyzeID}, {@code DetectFaces}, {@code CompareFaces}, {@code CreateFaceLivenessSession},
     *     {@code GetFaceLivenessSessionResults}; any operation of DynamoDB ({@code PutItem}, …); of S3 {@code GetObject},
     *     {@code HeadObject}, {@code PutObject}, {@code CopyObject}, {@code DeleteObject}, {@code DeleteObjects}, {@code ListObjects}
     * @param calls how many of the next calls it meets, at least 1. The SDK's retries are calls too
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

    /** Forgets all faults not yet met. */
    public void clear() {
        waiting.clear();
    }

    /** Takes the fault for a call of this operation, if one waits. */
    public Optional<Fault> take(String operation) {
        Fault[] taken = new Fault[1];
        waiting.computeIfPresent(operation, (name, queue) -> {
            taken[0] = queue.poll();
            return queue.isEmpty() ? null : queue;
        });
        return Optional.ofNullable(taken[0]);
    }
}
