package io.kyc.aws;

import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.verification.session.AuditEntry;
import io.kyc.verification.session.AuditTrail;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The audit items beside a session, in the order of their versions. */
@Singleton
class DynamoDbAuditTrail implements AuditTrail {
    private static final String PREFIX = "AUDIT#";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String table;

    DynamoDbAuditTrail(DynamoDbClient dynamo, AwsCalls calls, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.table = config.table();
    }

    @Override
    public List<AuditEntry> of(SessionId id) {
        List<AuditEntry> entries = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryRequest.Builder query = QueryRequest.builder()
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :session AND begins_with(sk, :audit)")
                    .expressionAttributeValues(Map.of(":session", text("SESSION#" + id), ":audit", text(PREFIX)));
            if (!from.isEmpty()) {
                query.exclusiveStartKey(from);
            }
            QueryResponse page = calls.make("DynamoDB.Query", () -> dynamo.query(query.build()));
            page.items().forEach(item -> entries.add(entry(item)));
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        return List.copyOf(entries);
    }

    private static AuditEntry entry(Map<String, AttributeValue> item) {
        return new AuditEntry(
                Long.parseLong(item.get(SessionItem.SK).s().substring(PREFIX.length())),
                Optional.ofNullable(item.get("from")).map(AttributeValue::s).orElse(null),
                item.get("to").s(),
                Instant.parse(item.get("at").s()),
                item.get("actor").s(),
                item.get("actor_kind").s(),
                item.get("reasons").l().stream().map(AttributeValue::s).toList());
    }
}
