package io.kyc.aws;

import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The items beside a session: audit, and links to items elsewhere. */
@Singleton
class SessionPartition {
    private static final int PAGE = 200;
    /** The most that one BatchWriteItem takes. */
    private static final int BATCH = 25;

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String table;

    SessionPartition(DynamoDbClient dynamo, AwsCalls calls, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.table = config.table();
    }

    /**
     * Deletes a page of items, first those that are linked: a link must outlive what it leads to.
     *
     * @return whether there may be more
     */
    boolean removeSome(SessionId id) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", text("SESSION#" + id)))
                .projectionExpression("pk, sk, linked_pk, linked_sk")
                .limit(PAGE)
                .consistentRead(true)
                .build();
        QueryResponse page = calls.make("DynamoDB.Query", () -> dynamo.query(query));
        List<WriteRequest> linked = new ArrayList<>();
        List<WriteRequest> own = new ArrayList<>();
        for (Map<String, AttributeValue> item : page.items()) {
            // A damaged link leads nowhere; it must not keep the rest from being erased.
            if (item.containsKey(SessionLink.LINKED_PK) && item.containsKey(SessionLink.LINKED_SK)) {
                linked.add(delete(item.get(SessionLink.LINKED_PK), item.get(SessionLink.LINKED_SK)));
            }
            // The session itself goes last, when a tombstone takes its place.
            if (!SessionItem.STATE_SK.equals(item.get(SessionItem.SK).s())) {
                own.add(delete(item.get(SessionItem.PK), item.get(SessionItem.SK)));
            }
        }
        deleteAll(linked);
        deleteAll(own);
        return page.hasLastEvaluatedKey();
    }

    private static WriteRequest delete(AttributeValue pk, AttributeValue sk) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder()
                        .key(Map.of(SessionItem.PK, pk, SessionItem.SK, sk))
                        .build())
                .build();
    }

    private void deleteAll(List<WriteRequest> deletes) {
        for (int from = 0; from < deletes.size(); from += BATCH) {
            delete(deletes.subList(from, Math.min(deletes.size(), from + BATCH)));
        }
    }

    private void delete(List<WriteRequest> batch) {
        Map<String, List<WriteRequest>> left = Map.of(table, batch);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == MOST_ATTEMPTS || attempt > 0 && !Pause.after(attempt)) {
                throw new KycException(ErrorCode.AWS_THROTTLED, "Not everything could be erased. Try again later.")
                        .withRetryAfter(RETRY);
            }
            BatchWriteItemRequest request =
                    BatchWriteItemRequest.builder().requestItems(left).build();
            // The table may take a part only; the rest comes back.
            BatchWriteItemResponse answer = calls.make("DynamoDB.BatchWriteItem", () -> dynamo.batchWriteItem(request));
            // An answer that broke off does not say that nothing is left.
            left = AwsCalls.required(answer.hasUnprocessedItems() ? answer.unprocessedItems() : null);
        }
    }
}
