package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.seen.IndexedFaces;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Faces of the collection beside their session: {@code SESSION#{id}} / {@code FACE#{face id}}. */
@Singleton
class DynamoDbIndexedFaces implements IndexedFaces {
    private static final String FACE = "FACE#";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final TableWrites writes;
    private final String table;

    DynamoDbIndexedFaces(DynamoDbClient dynamo, AwsCalls calls, TableWrites writes, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.writes = writes;
        this.table = config.table();
    }

    @Override
    public boolean record(SessionId session, String faceId, Instant until) {
        ConditionCheck approved = ConditionCheck.builder()
                .tableName(table)
                .key(SessionItem.key(session))
                // Erasure began meanwhile and may have passed here already.
                .conditionExpression("#state = :approved")
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                .expressionAttributeValues(Map.of(":approved", text(State.APPROVED.name())))
                .build();
        Put face = Put.builder()
                .tableName(table)
                .item(Map.of(
                        SessionItem.PK,
                        text("SESSION#" + session),
                        SessionItem.SK,
                        text(FACE + faceId),
                        SessionItem.TTL,
                        number(until.getEpochSecond())))
                .build();
        return writes.transact(List.of(
                        TransactWriteItem.builder().conditionCheck(approved).build(),
                        TransactWriteItem.builder().put(face).build()))
                .isEmpty();
    }

    @Override
    public List<String> of(SessionId session) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :session AND begins_with(sk, :face)")
                .expressionAttributeValues(Map.of(":session", text("SESSION#" + session), ":face", text(FACE)))
                .consistentRead(true)
                .build();
        return calls.make("DynamoDB.Query", () -> dynamo.query(query)).items().stream()
                .map(item -> item.get(SessionItem.SK))
                .map(AttributeValue::s)
                .map(sk -> sk.substring(FACE.length()))
                .toList();
    }
}
