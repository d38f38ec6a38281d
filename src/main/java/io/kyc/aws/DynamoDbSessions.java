package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import io.kyc.decision.Reason;
import io.kyc.verification.Attempts;
import io.kyc.verification.Lease;
import io.kyc.verification.Session;
import io.kyc.verification.Sessions;
import io.kyc.verification.Transition;
import io.kyc.verification.VerificationConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sessions in one DynamoDB table. */
@Singleton
class DynamoDbSessions implements Sessions {
    private static final int MOST_ATTEMPTS = 6;

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final FactsJson json;
    private final String table;
    private final Duration retention;

    DynamoDbSessions(
            DynamoDbClient dynamo, AwsCalls calls, FactsJson json, AwsConfig config, VerificationConfig verification) {
        this.calls = calls;
        this.dynamo = dynamo;
        this.json = json;
        this.table = config.table();
        this.retention = verification.retention();
    }

    @Override
    public boolean create(Transition start) {
        Put state = Put.builder()
                .tableName(table)
                .item(SessionItem.of(start.session(), retention, json))
                // Two starts with the same chosen id: one wins.
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return write(state, start);
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
        return item.isEmpty()
                        || SessionItem.RESERVED.equals(
                                item.get(SessionItem.STATE).s())
                ? Optional.empty()
                : Optional.of(SessionItem.session(id, item, json));
    }

    @Override
    public boolean claim(Session leased, Instant now) {
        Lease lease = leased.lease().orElseThrow();
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(leased.id()))
                // Version: the session moved since it was read. Lease: another request, alive, was faster. The own
                // lease: the
                // SDK repeats a call whose answer was lost.
                .conditionExpression("version = :version"
                        + " AND (attribute_not_exists(lease_id) OR lease_until <= :now OR lease_id = :lease)")
                .updateExpression("SET lease_id = :lease, lease_step = :step, lease_until = :until,"
                        + " document_attempts = :documents, liveness_attempts = :livenesses")
                .expressionAttributeValues(Map.of(
                        ":version", number(leased.version()),
                        ":now", number(now.toEpochMilli()),
                        ":lease", text(lease.id()),
                        ":step", text(lease.step().name()),
                        ":until", number(lease.until().toEpochMilli()),
                        ":documents", number(leased.attempts().document()),
                        ":livenesses", number(leased.attempts().liveness())))
                .build();
        return update(request);
    }

    @Override
    public boolean commit(Transition transition, Lease lease) {
        Put state = Put.builder()
                .tableName(table)
                .item(SessionItem.of(transition.session(), retention, json))
                // The lease ran out and another request took the session over: what was done here must not count.
                .conditionExpression("version = :version AND lease_id = :lease")
                .expressionAttributeValues(
                        Map.of(":version", number(transition.session().version() - 1), ":lease", text(lease.id())))
                .build();
        return write(state, transition);
    }

    @Override
    public void release(Session leased, Attempts attempts) {
        update(UpdateItemRequest.builder()
                .tableName(table)
                .key(SessionItem.key(leased.id()))
                // Not somebody else's lease.
                .conditionExpression("lease_id = :lease")
                .updateExpression("REMOVE lease_id, lease_step, lease_until"
                        + " SET document_attempts = :documents, liveness_attempts = :livenesses")
                .expressionAttributeValues(Map.of(
                        ":lease", text(leased.lease().orElseThrow().id()),
                        ":documents", number(attempts.document()),
                        ":livenesses", number(attempts.liveness())))
                .build());
    }

    private boolean update(UpdateItemRequest request) {
        return calls.make(
                "DynamoDB.UpdateItem",
                () -> undisturbed(() -> {
                    try {
                        dynamo.updateItem(request);
                        return Written.YES;
                    } catch (ConditionalCheckFailedException e) {
                        return Written.NO;
                    } catch (TransactionConflictException e) {
                        return Written.DISTURBED;
                    }
                }));
    }

    private boolean write(Put state, Transition transition) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(
                        TransactWriteItem.builder().put(state).build(),
                        TransactWriteItem.builder().put(audit(transition)).build())
                .build();
        return calls.make(
                "DynamoDB.TransactWriteItems",
                () -> undisturbed(() -> {
                    try {
                        dynamo.transactWriteItems(request);
                        return Written.YES;
                    } catch (TransactionCanceledException e) {
                        if (cancelledFor(e, "ConditionalCheckFailed")) {
                            return Written.NO;
                        }
                        if (cancelledFor(e, "TransactionConflict")) {
                            return Written.DISTURBED;
                        }
                        if (cancelledFor(e, "ThrottlingError") || cancelledFor(e, "ProvisionedThroughputExceeded")) {
                            throw AwsCalls.throttled(e);
                        }
                        throw e;
                    }
                }));
    }

    /** How a conditional write ended. */
    private enum Written {
        YES,
        NO,
        /** Another write on the item was under way: this one was refused whatever its condition says. */
        DISTURBED
    }

    /**
     * Repeats a write that others disturb: a request that only tries to claim a session must not make the one that holds it lose
     * what it has paid for.
     */
    private static boolean undisturbed(Supplier<Written> write) {
        Written written = write.get();
        for (int attempt = 1; written == Written.DISTURBED && attempt < MOST_ATTEMPTS; attempt++) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(10, 25L << attempt));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            written = write.get();
        }
        return written == Written.YES;
    }

    private static boolean cancelledFor(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }

    private Put audit(Transition transition) {
        Session session = transition.session();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(SessionItem.PK, text("SESSION#" + session.id()));
        item.put(SessionItem.SK, text("AUDIT#%06d".formatted(session.version())));
        item.put(SessionItem.TENANT, text(session.tenant()));
        transition.from().ifPresent(from -> item.put("from", text(from.name())));
        item.put("to", text(session.state().name()));
        item.put("actor", text(transition.actor()));
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
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build();
    }
}
