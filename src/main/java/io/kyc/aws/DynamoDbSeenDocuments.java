package io.kyc.aws;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenDocuments;
import io.kyc.seen.SeenMark;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Marks on documents in the sessions' table; {@link DynamoDbSessions} writes them. */
@Singleton
class DynamoDbSeenDocuments implements SeenDocuments {
    /** Its mark, and its outcome. */
    private static final int ITEMS_A_SESSION = 2;

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String table;

    DynamoDbSeenDocuments(DynamoDbClient dynamo, AwsCalls calls, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.table = config.table();
    }

    @Override
    public List<SeenMark> elsewhere(String tenant, DocumentMark mark, SessionId session) {
        Map<SessionId, SeenMark> marks = new LinkedHashMap<>();
        // A session leaves its mark under both secrets while both count.
        mark.all().forEach(one -> find(tenant, one).forEach(marks::putIfAbsent));
        marks.remove(session);
        return marks.values().stream()
                .sorted(Comparator.comparing(SeenMark::outcome))
                .limit(MOST)
                .toList();
    }

    private Map<SessionId, SeenMark> find(String tenant, DocumentMark mark) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :document")
                .expressionAttributeValues(Map.of(":document", SeenDocumentItem.pk(tenant, mark.document())))
                // Of two sessions that decide at the same moment, the later one must see the other.
                .consistentRead(true)
                // A session has two at most, and the own ones may be among them.
                .limit(ITEMS_A_SESSION * (MOST + 1))
                .build();
        Map<SessionId, SeenMark> marks = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item :
                calls.make("DynamoDB.Query", () -> dynamo.query(query)).items()) {
            // In the order of their keys, outcomes first: what comes later of the same session says less.
            marks.putIfAbsent(SeenDocumentItem.session(item), SeenDocumentItem.mark(mark.document(), item));
        }
        return marks;
    }
}
