package io.kyc.verification.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.testing.LocalAwsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads a session's data directly from the table. */
final class Ledger {
    private static final List<String> PAID = List.of(
            "AnalyzeID", "DetectFaces", "CompareFaces", "CreateFaceLivenessSession", "GetFaceLivenessSessionResults");

    private final LocalAws aws;
    private final DynamoDbClient table;

    Ledger(LocalAws aws, DynamoDbClient table) {
        this.aws = aws;
        this.table = table;
    }

    /** Paid calls so far, by operation. */
    Map<String, Integer> paid() {
        Map<String, Integer> calls = new java.util.TreeMap<>();
        PAID.forEach(operation -> calls.put(operation, aws.calls(operation)));
        return calls;
    }

    /**
     * Compares the session's row and its audit with the rules: state, version, attempts within the limit, no lease, and
     * one audit row for each transition, each beginning where the one before ended.
     */
    void agreesWith(Rules rules, String id) {
        List<Map<String, AttributeValue>> items = items(id);
        List<Map<String, AttributeValue>> audits = new ArrayList<>();
        Optional<Map<String, AttributeValue>> state = Optional.empty();
        for (Map<String, AttributeValue> item : items) {
            if (item.get("sk").s().startsWith("AUDIT#")) {
                audits.add(item);
            } else if (item.get("sk").s().equals("STATE")) {
                state = Optional.of(item);
            }
        }
        Map<String, AttributeValue> row = state.orElseThrow(() -> new AssertionError("no row for " + id));
        assertThat(row.get("state").s()).as("state").isEqualTo(rules.state.name());
        assertThat(number(row, "version")).as("version").isEqualTo(rules.version);
        assertThat(number(row, "document_attempts")).as("document attempts").isEqualTo(rules.documentAttempts);
        assertThat(number(row, "liveness_attempts")).as("liveness attempts").isEqualTo(rules.livenessAttempts);
        assertThat(rules.documentAttempts).isLessThanOrEqualTo(Rules.DOCUMENT_ATTEMPTS);
        assertThat(rules.livenessAttempts).isLessThanOrEqualTo(Rules.LIVENESS_ATTEMPTS);
        assertThat(row).as("nobody works on it").doesNotContainKey("lease_id");
        assertThat(audits).as("one audit row for each transition").hasSize((int) rules.version);
        for (int i = 0; i < audits.size(); i++) {
            assertThat(audits.get(i).get("sk").s()).isEqualTo("AUDIT#%06d".formatted(i + 1));
            if (i > 0) {
                assertThat(audits.get(i).get("from").s())
                        .as("begins where the one before ended")
                        .isEqualTo(audits.get(i - 1).get("to").s());
            }
        }
        assertThat(audits.get(audits.size() - 1).get("to").s()).isEqualTo(rules.state.name());
    }

    /** All items under the session's id. */
    List<Map<String, AttributeValue>> items(String id) {
        return table.query(QueryRequest.builder()
                        .tableName(LocalAwsResource.TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SESSION#" + id)))
                        .consistentRead(true)
                        .build())
                .items();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.get(name).n());
    }
}
