package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.functions.LivenessRegistry;
import io.kyc.functions.Reservations;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.session.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Ids that the single functions use, in the sessions' table: under the sessions' own key, so that an id is either a flow's or the
 * functions'; and the liveness sessions that function 2 started, under {@code LIVENESS#{id}}.
 */
@Singleton
class DynamoDbReservations implements Reservations, LivenessRegistry {
    private static final String SESSION_ID = "session_id";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final TableWrites writes;
    private final Tombstones tombstones;
    private final String table;
    private final Duration retention;
    private final Clock clock;

    DynamoDbReservations(
            DynamoDbClient dynamo,
            AwsCalls calls,
            TableWrites writes,
            Tombstones tombstones,
            AwsConfig config,
            VerificationConfig verification,
            Clock clock) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.writes = writes;
        this.tombstones = tombstones;
        this.table = config.table();
        this.retention = verification.retention();
        this.clock = clock;
    }

    @Override
    public void reserve(SessionId id, Caller caller) {
        Optional<Map<String, AttributeValue>> against = writes.update(renewal(id, caller));
        against.filter(owner -> !owner.isEmpty()).ifPresent(owner -> refuse(owner, caller));
        if (against.isPresent()) {
            reserveNew(id, caller);
        }
    }

    /** The usual case: the caller's tenant has used the id before. */
    private UpdateItemRequest renewal(SessionId id, Caller caller) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                // A flow's session, an erasure and another tenant's reservation stand under this key too and are never
                // touched.
                .conditionExpression("#state = :reserved AND tenant = :tenant")
                .updateExpression("SET #ttl = :ttl")
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE, "#ttl", SessionItem.TTL))
                .expressionAttributeValues(Map.of(
                        ":reserved", text(SessionItem.RESERVED), ":tenant", text(caller.tenant()), ":ttl", ttl()))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private void reserveNew(SessionId id, Caller caller) {
        Map<String, AttributeValue> item = new HashMap<>(SessionItem.key(id));
        item.put(SessionItem.STATE, text(SessionItem.RESERVED));
        item.put(SessionItem.TENANT, text(caller.tenant()));
        item.put(SessionItem.TTL, ttl());
        Put put = Put.builder()
                .tableName(table)
                .item(item)
                // Two at once: one wins.
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        List<TransactWriteItem> items = new ArrayList<>(tombstones.absent(id));
        int last = items.size();
        items.add(TransactWriteItem.builder().put(put).build());
        writes.transact(items).ifPresent(reasons -> {
            reasons.subList(0, last).stream()
                    .flatMap(reason -> Tombstones.of(reason.item()).stream())
                    .forEach(stone -> {
                        throw erased(stone.tenant(), caller);
                    });
            refuse(reasons.get(last).item(), caller);
        });
    }

    /** Does not refuse what another request of the same tenant has just reserved. */
    private static void refuse(Map<String, AttributeValue> owner, Caller caller) {
        if (owner.isEmpty()) {
            throw new KycException(ErrorCode.STEP_IN_PROGRESS, "Another request takes this session_id into use.")
                    .withRetryAfter(SOON);
        }
        String tenant = owner.get(SessionItem.TENANT).s();
        String state = owner.get(SessionItem.STATE).s();
        if (state.equals(State.ERASING.name())) {
            throw erased(tenant, caller);
        }
        if (!tenant.equals(caller.tenant())) {
            throw notFound();
        }
        if (!state.equals(SessionItem.RESERVED)) {
            throw new KycException(ErrorCode.FLOW_SESSION, "Use the /kyc routes with it, or another session_id here.");
        }
    }

    private static KycException erased(String tenant, Caller caller) {
        return tenant.equals(caller.tenant())
                ? new KycException(ErrorCode.SESSION_ERASED, "Its data was erased: use another session_id.")
                : notFound();
    }

    private static KycException notFound() {
        return new KycException(ErrorCode.SESSION_NOT_FOUND, "There is no such session, or it is not yours.");
    }

    @Override
    public boolean stands(SessionId id) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item =
                calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item();
        return !item.isEmpty()
                && SessionItem.RESERVED.equals(item.get(SessionItem.STATE).s());
    }

    @Override
    public void record(String livenessSessionId, SessionId session, Caller caller) {
        Map<String, AttributeValue> item = new HashMap<>(livenessKey(livenessSessionId));
        item.put(SESSION_ID, text(session.value()));
        item.put(SessionItem.TENANT, text(caller.tenant()));
        item.put(SessionItem.TTL, ttl());
        Map<String, AttributeValue> link = SessionLink.to(livenessKey(livenessSessionId), session);
        link.put(SessionItem.TTL, ttl());
        Optional<?> against = writes.transact(List.of(stillReserved(session, table), put(item), put(link)));
        if (against.isPresent()) {
            throw erased(caller.tenant(), caller);
        }
    }

    /** For a transaction that adds to what an id of the single functions holds: not while it is erased. */
    static TransactWriteItem stillReserved(SessionId id, String table) {
        ConditionCheck check = ConditionCheck.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                .conditionExpression("#state = :reserved")
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                .expressionAttributeValues(Map.of(":reserved", text(SessionItem.RESERVED)))
                .build();
        return TransactWriteItem.builder().conditionCheck(check).build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
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
