package io.kyc.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.testing.LocalAwsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks a session's rows directly in the table. */
final class SessionAudit {
    private final DynamoDbClient table;

    SessionAudit(DynamoDbClient table) {
        this.table = table;
    }

    /**
     * There is one audit row for each version. Each begins with the state in which the one before ended, and the last
     * ends in the session's state. There are as many attempts as moves.
     */
    void isUnbroken(String id) {
        List<Map<String, AttributeValue>> audits = new ArrayList<>();
        Map<String, AttributeValue> state = Map.of();
        for (Map<String, AttributeValue> item : table.query(q -> q.tableName(LocalAwsResource.TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SESSION#" + id)))
                        .consistentRead(true))
                .items()) {
            if (item.get("sk").s().startsWith("AUDIT#")) {
                audits.add(item);
            } else if (item.get("sk").s().equals("STATE")) {
                state = item;
            }
        }
        assertThat(audits)
                .as("audit rows")
                .hasSize(Integer.parseInt(state.get("version").n()));
        for (int i = 1; i < audits.size(); i++) {
            assertThat(audits.get(i).get("from").s())
                    .isEqualTo(audits.get(i - 1).get("to").s());
        }
        assertThat(audits.get(audits.size() - 1).get("to").s())
                .isEqualTo(state.get("state").s());
    }
}
