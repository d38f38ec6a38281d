package io.kyc.local.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The route {@code /local/faults}: {@link Faults} for whoever writes no Java. {@code POST} adds a fault, {@code GET}
 * tells how many calls of each operation will still meet one, {@code DELETE} removes them all.
 */
public final class FaultRoute {
    /** The operations of S3 and DynamoDB that can meet a fault. */
    private static final Set<String> STORES = Set.of(
            "GetObject",
            "HeadObject",
            "PutObject",
            "CopyObject",
            "DeleteObject",
            "DeleteObjects",
            "ListObjects",
            "GetItem",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "Query",
            "Scan",
            "BatchGetItem",
            "BatchWriteItem",
            "TransactGetItems",
            "TransactWriteItems",
            "DescribeTable");

    private static final int MOST_CALLS = 1000;
    private static final int MOST_MILLISECONDS = 120_000;

    private static final Map<String, Function<JsonNode, Fault>> KINDS = new TreeMap<>(Map.of(
            "throttled", body -> Fault.throttled(),
            "throughput_exceeded", body -> Fault.throughputExceeded(),
            "failed", body -> Fault.failed(number(body, "status", 503, 500, 599)),
            "expired_credentials", body -> Fault.expiredCredentials(),
            "access_denied", body -> Fault.accessDenied(),
            "not_found", body -> Fault.notFound(),
            "hang", body -> Fault.hang(),
            "cut", body -> Fault.cut(),
            "delayed",
                    body -> Fault.delayed(
                            Duration.ofMillis(number(body, "milliseconds", 1000, 1, MOST_MILLISECONDS)))));

    private static final Set<String> MEMBERS =
            new TreeSet<>(Set.of("operation", "fault", "calls", "status", "milliseconds"));
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Faults faults;
    private final Set<String> operations;

    /** @param operations of Textract, Rekognition and STS, by AWS's names; those of S3 and DynamoDB are known */
    public FaultRoute(Faults faults, Set<String> operations) {
        this.faults = faults;
        this.operations = new TreeSet<>(operations);
        this.operations.addAll(STORES);
    }

    /**
     * Adds a fault.
     *
     * @param body such as {@code {"operation": "AnalyzeID", "fault": "throttled", "calls": 3}}; {@code calls} is 1
     *     unless given
     * @return what {@link #waiting} says now
     * @throws LocalProblem 400 {@code invalid_fault}, which says what is wrong and what is allowed
     */
    ObjectNode add(byte[] body) {
        JsonNode fault = parse(body);
        for (Iterator<String> names = fault.fieldNames(); names.hasNext(); ) {
            oneOf("member", names.next(), MEMBERS);
        }
        String operation = oneOf("operation", text(fault, "operation"), operations);
        String kind = oneOf("fault", text(fault, "fault"), KINDS.keySet());
        faults.next(
                operation,
                number(fault, "calls", 1, 1, MOST_CALLS),
                KINDS.get(kind).apply(fault));
        return waiting();
    }

    /** How many coming calls of each operation meet a fault. */
    ObjectNode waiting() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode waiting = answer.putObject("waiting");
        new TreeMap<>(faults.waiting()).forEach(waiting::put);
        return answer;
    }

    /** Removes all faults. */
    ObjectNode clear() {
        faults.clear();
        return waiting();
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
            throw invalid("The body must be a JSON object with \"operation\" and \"fault\".");
        } catch (JsonProcessingException e) {
            throw invalid("The body must be JSON. It cannot be read at its character "
                    + e.getLocation().getCharOffset() + ".");
        } catch (java.io.IOException e) {
            throw invalid("The body must be JSON in UTF-8.");
        }
    }

    private static String text(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isTextual()) {
            throw invalid("\"" + member + "\" must be there, as text.");
        }
        return value.textValue();
    }

    private static String oneOf(String what, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw invalid("The " + what + " must be one of " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    private static int number(JsonNode body, String member, int otherwise, int least, int most) {
        JsonNode value = body.path(member);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw invalid("\"" + member + "\" must be a whole number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    private static LocalProblem invalid(String detail) {
        return new LocalProblem(400, "invalid_fault", detail);
    }
}
