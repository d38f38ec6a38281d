package io.kyc.aws;

import io.kyc.access.SessionId;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenDocuments;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Marks on documents in the sessions' table; {@link DynamoDbSessions} writes them. */
@Singleton
class DynamoDbSeenDocuments implements SeenDocuments {
    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String table;

    DynamoDbSeenDocuments(DynamoDbClient dynamo, AwsCalls calls, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.table = config.table();
    }

    @Override
    public List<DocumentMark> elsewhere(String tenant, DocumentMark mark, SessionId session) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :document")
                .expressionAttributeValues(Map.of(":document", SeenDocumentItem.pk(tenant, mark.document())))
                // Of two sessions that decide at the same moment, the later one must see the other.
                .consistentRead(true)
                // The own one may be among them.
                .limit(MOST + 1)
                .build();
        return calls.make("DynamoDB.Query", () -> dynamo.query(query)).items().stream()
                .filter(item -> !item.get(SessionItem.SK).equals(SeenDocumentItem.sk(session)))
                .limit(MOST)
                .map(item -> SeenDocumentItem.mark(mark.document(), item))
                .toList();
    }
}
