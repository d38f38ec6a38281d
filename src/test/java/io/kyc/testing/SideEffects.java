package io.kyc.testing;

import io.kyc.local.LocalAws;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The writes and paid calls so far. Two values are equal if nothing was written or paid for in between.
 *
 * @param calls by operation
 */
public record SideEffects(Map<String, Integer> calls) {
    private static final List<String> PAID = List.of(
            "AnalyzeID",
            "DetectFaces",
            "CompareFaces",
            "CreateFaceLivenessSession",
            "GetFaceLivenessSessionResults",
            "PutObject",
            "CopyObject",
            "DeleteObject",
            "DeleteObjects");
    private static final List<String> TABLE =
            List.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /** Paid calls and every attempt to write, even if a condition refuses it. */
    public static SideEffects of(LocalAws aws) {
        Map<String, Integer> calls = new TreeMap<>(paid(aws).calls());
        TABLE.forEach(operation -> calls.put(operation, aws.calls(operation)));
        return new SideEffects(calls);
    }

    /** Without the table, for refusals by a condition in the table itself. */
    public static SideEffects paid(LocalAws aws) {
        Map<String, Integer> calls = new TreeMap<>();
        PAID.forEach(operation -> calls.put(operation, aws.calls(operation)));
        return new SideEffects(calls);
    }
}
