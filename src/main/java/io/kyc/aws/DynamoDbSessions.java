package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.decision.Reason;
import io.kyc.idempotency.KeptAnswer;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.LeftMark;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
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
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sessions in one DynamoDB table. */
@Singleton
class DynamoDbSessions implements Sessions {
    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final TableWrites writes;
    private final Tombstones tombstones;
    private final FactsJson json;
    private final String table;
    private final Duration retention;

    DynamoDbSessions(
            DynamoDbClient dynamo,
            AwsCalls calls,
            TableWrites writes,
            Tombstones tombstones,
            FactsJson json,
            AwsConfig config,
            VerificationConfig verification) {
        this.calls = calls;
        this.dynamo = dynamo;
        this.writes = writes;
        this.tombstones = tombstones;
        this.json = json;
        this.table = config.table();
        this.retention = verification.retention();
    }

    @Override
    public boolean create(Transition start, Optional<KeptAnswer> kept) {
        Put state = Put.builder()
                .tableName(table)
                .item(SessionItem.of(start.session(), retention, json))
                // Two starts with the same chosen id: one wins.
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return write(state, start, kept, tombstones.absent(start.session().id()));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(id))
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> item =
                calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item();
        if (item.isEmpty() || SessionItem.has(item, SessionItem.STATE, SessionItem.RESERVED)) {
            return Optional.empty();
        }
        return Optional.of(SessionItem.parse(id, item, json)
                .orElseThrow(() -> new IllegalStateException("a session that cannot be read")));
    }

    @Override
    public boolean claim(Session read, Session leased, Instant now) {
        Lease lease = leased.lease().orElseThrow();
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":version", number(leased.version()),
                ":documents_read", number(read.attempts().document()),
                ":livenesses_read", number(read.attempts().liveness()),
                ":pauses_read", number(read.attempts().pause().times()),
                ":lease", text(lease.id()),
                ":step", text(lease.step().name()),
                ":until", number(lease.until().toEpochMilli()),
                ":documents", number(leased.attempts().document()),
                ":livenesses", number(leased.attempts().liveness())));
        String free = "attribute_not_exists(lease_id)";
        if (read.lease().isPresent()) {
            free = "lease_id = :dead AND lease_until <= :now";
            values.put(":dead", text(read.lease().get().id()));
            values.put(":now", number(now.toEpochMilli()));
        }
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(leased.id()))
                // Version: the session moved since it was read. Attempts: another request spent one and failed. Lease:
                // another request was faster. The own lease: the SDK repeats a call whose answer was lost.
                .conditionExpression("version = :version AND (lease_id = :lease OR (document_attempts = :documents_read"
                        + " AND liveness_attempts = :livenesses_read AND pauses = :pauses_read AND " + free + "))")
                .updateExpression("SET lease_id = :lease, lease_step = :step, lease_until = :until,"
                        + " document_attempts = :documents, liveness_attempts = :livenesses")
                .expressionAttributeValues(values)
                .build();
        return writes.update(request).isEmpty();
    }

    @Override
    public boolean commit(Transition transition, Lease lease, Optional<KeptAnswer> kept) {
        Put state = Put.builder()
                .tableName(table)
                .item(SessionItem.of(transition.session(), retention, json))
                // The lease ran out and another request took the session over: what was done here must not count.
                .conditionExpression("version = :version AND lease_id = :lease")
                .expressionAttributeValues(
                        Map.of(":version", number(transition.session().version() - 1), ":lease", text(lease.id())))
                .build();
        return write(state, transition, kept, List.of());
    }

    @Override
    public boolean move(Transition transition, Optional<KeptAnswer> kept) {
        Put state = Put.builder()
                .tableName(table)
                .item(SessionItem.of(transition.session(), retention, json))
                // Version: somebody else moved it since it was read. Lease: somebody is about to.
                .conditionExpression("version = :version AND attribute_not_exists(lease_id)")
                .expressionAttributeValues(
                        Map.of(":version", number(transition.session().version() - 1)))
                .build();
        return write(state, transition, kept, List.of());
    }

    @Override
    public boolean release(Session leased, Attempts attempts, Optional<KeptAnswer> kept) {
        Map<String, AttributeValue> key = SessionItem.key(leased.id());
        // Not somebody else's lease.
        String condition = "lease_id = :lease";
        String update = "REMOVE lease_id, lease_step, lease_until"
                + " SET document_attempts = :documents, liveness_attempts = :livenesses,"
                + " pauses = :pauses, faults = :faults, paused_until = :until, next_look = :look";
        Map<String, AttributeValue> values = Map.of(
                ":lease", text(leased.lease().orElseThrow().id()),
                ":documents", number(attempts.document()),
                ":livenesses", number(attempts.liveness()),
                ":pauses", number(attempts.pause().times()),
                ":faults", number(attempts.pause().faults()),
                ":until", number(attempts.pause().until().toEpochMilli()),
                ":look", number(attempts.pause().nextLook().toEpochMilli()));
        if (kept.isEmpty()) {
            return writes.update(UpdateItemRequest.builder()
                            .tableName(table)
                            .key(key)
                            .conditionExpression(condition)
                            .updateExpression(update)
                            .expressionAttributeValues(values)
                            .build())
                    .isEmpty();
        }
        Update release = Update.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition)
                .updateExpression(update)
                .expressionAttributeValues(values)
                .build();
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(TransactWriteItem.builder().update(release).build());
        items.addAll(KeptAnswerItem.writes(kept.get(), table));
        return writes.transact(items).isEmpty();
    }

    @Override
    public Optional<Tombstone> tombstone(SessionId id) {
        return tombstones.find(id);
    }

    private boolean write(
            Put state, Transition transition, Optional<KeptAnswer> kept, List<TransactWriteItem> further) {
        List<TransactWriteItem> items = new ArrayList<>(further);
        items.add(TransactWriteItem.builder().put(state).build());
        items.add(TransactWriteItem.builder().put(audit(transition)).build());
        items.addAll(seen(transition.session()));
        kept.ifPresent(answer -> items.addAll(KeptAnswerItem.writes(answer, table)));
        return writes.transact(items).isEmpty();
    }

    /** In the very transaction of the move: no decision on a document without its mark, no mark without a session. */
    private List<TransactWriteItem> seen(Session session) {
        long ttl = session.facts().createdAt().plus(retention).getEpochSecond();
        return LeftMark.of(session)
                .map(mark -> SeenDocumentItem.writes(session.tenant(), session.id(), mark, ttl, table))
                .orElseGet(List::of);
    }

    Put audit(Transition transition) {
        Session session = transition.session();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(SessionItem.PK, text("SESSION#" + session.id()));
        item.put(SessionItem.SK, text("AUDIT#%06d".formatted(session.version())));
        item.put(SessionItem.TENANT, text(session.tenant()));
        transition.from().ifPresent(from -> item.put("from", text(from.name())));
        item.put("to", text(session.state().name()));
        item.put("actor", text(transition.actor().name()));
        item.put("actor_kind", text(transition.actor().kind().wireName()));
        item.put("at", text(session.enteredAt().toString()));
        item.put(
                SessionItem.TTL,
                number(session.facts().createdAt().plus(retention).getEpochSecond()));
        item.put(
                "reasons",
                AttributeValue.fromL(transition.reasons().stream()
                        .map(Reason::code)
                        .map(SessionItem::text)
                        .toList()));
        item.put(SessionEvent.EVENT, SessionEvent.of(transition));
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build();
    }
}
