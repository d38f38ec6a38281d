package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionIndex;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The table's index, which holds keys only: no personal data is in it, and what is answered is read from the table itself. A session
 * that has moved since the index saw it is left out; it has another place now.
 */
@Singleton
class DynamoDbSessionIndex implements SessionIndex {
    private static final int MOST_READS = 6;

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final FactsJson json;
    private final String table;

    DynamoDbSessionIndex(DynamoDbClient dynamo, AwsCalls calls, FactsJson json, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.json = json;
        this.table = config.table();
    }

    @Override
    public Page page(String tenant, State state, int limit, Optional<Place> after) {
        String partition = SessionItem.partition(tenant, state);
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table)
                .indexName(SessionItem.INDEX)
                .keyConditionExpression(SessionItem.INDEX_PK + " = :partition")
                .expressionAttributeValues(Map.of(":partition", text(partition)))
                .limit(limit);
        // Built of the tenant who asks, whatever the place says: no place leads into another tenant's partition.
        after.ifPresent(place -> query.exclusiveStartKey(start(partition, place)));
        QueryResponse found = calls.make("DynamoDB.Query", () -> dynamo.query(query.build()));

        Map<String, Session> fresh = read(found.items().stream()
                .map(DynamoDbSessionIndex::id)
                .collect(Collectors.toMap(id -> id.value(), SessionItem::key, (one, other) -> one)));
        List<Session> sessions = found.items().stream()
                .map(entry -> fresh.get(id(entry).value()))
                .filter(session -> session != null && session.tenant().equals(tenant) && session.state() == state)
                .distinct()
                .toList();
        return new Page(
                sessions,
                found.hasLastEvaluatedKey() ? Optional.of(place(found.lastEvaluatedKey())) : Optional.empty());
    }

    /** What is gone meanwhile is missing from the answer. */
    private Map<String, Session> read(Map<String, Map<String, AttributeValue>> keys) {
        Map<String, Session> sessions = new HashMap<>();
        if (keys.isEmpty()) {
            return sessions;
        }
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(keys.values())
                        .consistentRead(true)
                        .build());
        for (int reads = 0; !wanted.isEmpty(); reads++) {
            if (reads == MOST_READS) {
                throw AwsCalls.throttled(null);
            }
            BatchGetItemRequest request =
                    BatchGetItemRequest.builder().requestItems(wanted).build();
            BatchGetItemResponse answer = calls.make("DynamoDB.BatchGetItem", () -> dynamo.batchGetItem(request));
            answer.responses().getOrDefault(table, List.of()).stream()
                    // Else it is no session any more.
                    .filter(item -> item.containsKey(SessionItem.INDEX_PK))
                    // One that cannot be read is left out, too: it must not keep the others from being shown.
                    .flatMap(item -> SessionItem.parse(id(item), item, json).stream())
                    .forEach(session -> sessions.put(session.id().value(), session));
            // Of more than 16 MB, or under load, DynamoDB leaves some for the next call.
            wanted = answer.unprocessedKeys();
        }
        return sessions;
    }

    private static Map<String, AttributeValue> start(String partition, Place place) {
        Map<String, AttributeValue> start = new HashMap<>(SessionItem.key(place.id()));
        start.put(SessionItem.INDEX_PK, text(partition));
        start.put(SessionItem.ENTERED_AT, number(place.enteredAt().getEpochSecond()));
        return start;
    }

    private static Place place(Map<String, AttributeValue> key) {
        return new Place(
                Instant.ofEpochSecond(
                        Long.parseLong(key.get(SessionItem.ENTERED_AT).n())),
                id(key));
    }

    private static SessionId id(Map<String, AttributeValue> item) {
        return new SessionId(item.get(SessionItem.PK).s().substring("SESSION#".length()));
    }
}
