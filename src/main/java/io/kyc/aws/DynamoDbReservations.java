package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.Caller;
import io.kyc.access.Reservations;
import io.kyc.access.SessionId;
import io.kyc.liveness.LivenessRegistry;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.VerificationConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Ids that the single functions use, in the sessions' table: under the sessions' own key, so that an id is either a flow's or the
 * functions'; and the liveness sessions that function 2 started, under {@code LIVENESS#{id}}.
 */
@Singleton
class DynamoDbReservations implements Reservations, LivenessRegistry {
    private static final String SESSION_ID = "session_id";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String table;
    private final Duration retention;
    private final Clock clock;

    DynamoDbReservations(
            DynamoDbClient dynamo, AwsCalls calls, AwsConfig config, VerificationConfig verification, Clock clock) {
        this.calls = calls;
        this.dynamo = dynamo;
        this.table = config.table();
        this.retention = verification.retention();
        this.clock = clock;
    }

    @Override
    public void reserve(SessionId id, Caller caller) {
        Map<String, AttributeValue> item = new HashMap<>(SessionItem.key(id));
        item.put(SessionItem.STATE, text(SessionItem.RESERVED));
        item.put(SessionItem.TENANT, text(caller.tenant()));
        item.put(SessionItem.TTL, ttl());
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                // Two tenants at once: one wins. A flow's session stands under this key too and is never replaced.
                .conditionExpression("attribute_not_exists(pk) OR (#state = :reserved AND tenant = :tenant)")
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                .expressionAttributeValues(
                        Map.of(":reserved", text(SessionItem.RESERVED), ":tenant", text(caller.tenant())))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        calls.make("DynamoDB.PutItem", () -> {
            try {
                return dynamo.putItem(request);
            } catch (ConditionalCheckFailedException e) {
                throw refusal(e.item(), caller);
            }
        });
    }

    private static KycException refusal(Map<String, AttributeValue> owner, Caller caller) {
        boolean own = caller.tenant().equals(owner.get(SessionItem.TENANT).s());
        return own
                ? new KycException(ErrorCode.FLOW_SESSION, "Use the /kyc routes with it, or another session_id here.")
                : new KycException(ErrorCode.SESSION_NOT_FOUND, "There is no such session, or it is not yours.");
    }

    @Override
    public void record(String livenessSessionId, SessionId session, Caller caller) {
        Map<String, AttributeValue> item = new HashMap<>(livenessKey(livenessSessionId));
        item.put(SESSION_ID, text(session.value()));
        item.put(SessionItem.TENANT, text(caller.tenant()));
        item.put(SessionItem.TTL, ttl());
        PutItemRequest request =
                PutItemRequest.builder().tableName(table).item(item).build();
        calls.make("DynamoDB.PutItem", () -> dynamo.putItem(request));
    }

    @Override
    public Optional<SessionId> sessionOf(String livenessSessionId, Caller caller) {
        if (livenessSessionId.length() > 128) {
            return Optional.empty(); // no service's id, and too long for a key
        }
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(livenessKey(livenessSessionId))
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item =
                calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item();
        return Optional.of(item)
                .filter(i -> !i.isEmpty()
                        && caller.tenant().equals(i.get(SessionItem.TENANT).s()))
                .map(i -> new SessionId(i.get(SESSION_ID).s()));
    }

    private static Map<String, AttributeValue> livenessKey(String livenessSessionId) {
        return Map.of(SessionItem.PK, text("LIVENESS#" + livenessSessionId), SessionItem.SK, text("-"));
    }

    private AttributeValue ttl() {
        return number(clock.instant().plus(retention).getEpochSecond());
    }
}
