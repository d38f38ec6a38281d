package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.Actor;
import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.erasure.Erasures;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Tombstone;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Erases sessions and reservations in their table. */
@Singleton
class DynamoDbErasures implements Erasures {
    /** A step moves a session once a second at best: somebody else always finishes. */
    private static final int MOST_ATTEMPTS = 10;

    private static final Duration SOON = Duration.ofSeconds(2);

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final TableWrites writes;
    private final DynamoDbSessions sessions;
    private final Tombstones tombstones;
    private final SessionPartition partition;
    private final FactsJson json;
    private final String table;
    private final Duration retention;

    DynamoDbErasures(
            DynamoDbClient dynamo,
            AwsCalls calls,
            TableWrites writes,
            DynamoDbSessions sessions,
            Tombstones tombstones,
            SessionPartition partition,
            FactsJson json,
            AwsConfig config,
            VerificationConfig verification) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.writes = writes;
        this.sessions = sessions;
        this.tombstones = tombstones;
        this.partition = partition;
        this.json = json;
        this.table = config.table();
        this.retention = verification.retention();
    }

    @Override
    public boolean begin(SessionId id, Caller caller, Instant now) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Map<String, AttributeValue> item = standing(id);
            if (!SessionItem.has(item, SessionItem.TENANT, caller.tenant())) {
                return false;
            }
            if (isErasing(item) || marked(id, item, caller, now)) {
                return true;
            }
            // It moved between the two: look again.
        }
        throw new KycException(ErrorCode.STEP_IN_PROGRESS, "This session keeps moving.").withRetryAfter(SOON);
    }

    private boolean marked(SessionId id, Map<String, AttributeValue> item, Caller caller, Instant now) {
        if (SessionItem.has(item, SessionItem.STATE, SessionItem.RESERVED)) {
            Put put = put(Session.erasing(id, caller.tenant(), now))
                    .conditionExpression("#state = :reserved AND tenant = :tenant")
                    .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                    .expressionAttributeValues(
                            Map.of(":reserved", text(SessionItem.RESERVED), ":tenant", text(caller.tenant())))
                    .build();
            return writes.transact(List.of(TransactWriteItem.builder().put(put).build()))
                    .isEmpty();
        }
        Optional<Session> readable = SessionItem.parse(id, item, json);
        if (readable.isEmpty()) {
            return markedUnread(id, item, caller, now);
        }
        Session session = readable.get();
        Transition move =
                new Transition(Optional.of(session.state()), session.erasing(now), Actor.of(caller), List.of());
        // The version: what is being committed now counts first, and is erased then. A lease does not matter: its
        // holder's commit finds another version.
        Put put = put(move.session())
                .conditionExpression("version = :version")
                .expressionAttributeValues(Map.of(":version", number(session.version())))
                .build();
        return writes.transact(List.of(
                        TransactWriteItem.builder().put(put).build(),
                        TransactWriteItem.builder().put(sessions.audit(move)).build()))
                .isEmpty();
    }

    /** What cannot be read any more is the person's all the same. Without its version there is nothing to audit it under. */
    private boolean markedUnread(SessionId id, Map<String, AttributeValue> item, Caller caller, Instant now) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":tenant", text(caller.tenant())));
        Optional.ofNullable(item.get(SessionItem.STATE)).ifPresent(state -> values.put(":state", state));
        Put put = put(Session.erasing(id, caller.tenant(), now))
                .conditionExpression("tenant = :tenant AND "
                        + (values.size() == 1 ? "attribute_not_exists(#state)" : "#state = :state"))
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                .expressionAttributeValues(values)
                .build();
        return writes.transact(List.of(TransactWriteItem.builder().put(put).build()))
                .isEmpty();
    }

    @Override
    public boolean removeItems(SessionId id) {
        return partition.removeSome(id);
    }

    @Override
    public Tombstone bury(SessionId id, Caller caller, Instant now) {
        Tombstone tombstone = new Tombstone(caller.tenant(), now, caller.actor());
        Delete session = Delete.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                .conditionExpression("#state = :erasing")
                .expressionAttributeNames(Map.of("#state", SessionItem.STATE))
                .expressionAttributeValues(Map.of(":erasing", text(State.ERASING.name())))
                .build();
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(TransactWriteItem.builder().delete(session).build());
        items.add(tombstones.put(id, tombstone));
        return writes.transact(items).isEmpty()
                ? tombstone
                : tombstones
                        .find(id)
                        .orElseThrow(() -> new KycException(ErrorCode.STEP_IN_PROGRESS, "It is being erased.")
                                .withRetryAfter(SOON));
    }

    private Map<String, AttributeValue> standing(SessionId id) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                .consistentRead(true)
                .build();
        return calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item();
    }

    private static boolean isErasing(Map<String, AttributeValue> item) {
        return SessionItem.has(item, SessionItem.STATE, State.ERASING.name());
    }

    private Put.Builder put(Session erasing) {
        return Put.builder().tableName(table).item(SessionItem.of(erasing, retention, json));
    }
}
