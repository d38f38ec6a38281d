package io.kyc.aws.dynamodb;

import io.kyc.aws.AwsCalls;
import io.kyc.aws.AwsConfig;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Reads and writes the table; no other class calls DynamoDB. Reads are consistent. A condition that does not hold is an
 * outcome, not a failure. A write that conflicts with another one is repeated, because a request that only tries to
 * claim a session must not make the lease's holder lose work that has been paid for.
 *
 * <p>Every method throws {@link KycException} with {@code aws_throttled} or {@code aws_unavailable} when DynamoDB
 * fails.
 */
@Singleton
class Table {
    private static final int MOST_READS = 6;
    private static final int MOST_DELETES = 8;
    /** The largest number of items in one BatchWriteItem. */
    private static final int BATCH = 25;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String TRANSACTION = "DynamoDB.TransactWriteItems";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final String name;

    Table(DynamoDbClient dynamo, AwsCalls calls, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.name = config.table();
    }

    /**
     * The result of a query.
     *
     * @param items the items of this page
     * @param next the keys after which the next page begins; empty when this is the last one
     */
    record Page(List<Item> items, Optional<Item> next) {}

    static Write.Put put(Item item) {
        return new Write.Put(item, Write.Guard.NONE);
    }

    static Write.Update update(Key key) {
        return new Write.Update(key, Map.of(), List.of(), Write.Guard.NONE);
    }

    static Write.Delete delete(Key key) {
        return new Write.Delete(key, Write.Guard.NONE);
    }

    static Write.Check check(Key key, Condition condition) {
        return new Write.Check(key, Write.Guard.NONE.onlyIf(condition));
    }

    Optional<Item> get(Key key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(name)
                .key(key.attributes())
                .consistentRead(true)
                .build();
        Map<String, AttributeValue> found =
                calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item();
        return Optional.of(new Item(found)).filter(item -> !item.isEmpty());
    }

    /** @return the items that exist, in any order */
    List<Item> getAll(Collection<Key> keys) {
        List<Item> items = new ArrayList<>();
        if (keys.isEmpty()) {
            return items;
        }
        Map<String, KeysAndAttributes> wanted = Map.of(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().distinct().map(Key::attributes).toList())
                        .consistentRead(true)
                        .build());
        for (int reads = 0; !wanted.isEmpty(); reads++) {
            if (reads == MOST_READS) {
                throw AwsCalls.throttled(null);
            }
            Map<String, KeysAndAttributes> left = wanted;
            BatchGetItemResponse answer =
                    calls.make("DynamoDB.BatchGetItem", () -> dynamo.batchGetItem(get -> get.requestItems(left)));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> items.add(new Item(item)));
            // DynamoDB leaves some keys for the next call if the items have more than 16 MB together, or under load.
            wanted = answer.unprocessedKeys();
        }
        return items;
    }

    /** Every item with these keys, in the order of the sort keys. */
    List<Item> queryAll(Condition keys) {
        Page page = query(keys, query -> {});
        List<Item> items = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            Item last = page.next().get();
            page = query(keys, query -> query.exclusiveStartKey(last.attributes()));
            items.addAll(page.items());
        }
        return items;
    }

    /**
     * A page of the items with these keys, in the order of the sort keys.
     *
     * @param options further parts of the query: a limit, a start, or an index, which must not be read consistently
     */
    Page query(Condition keys, Consumer<QueryRequest.Builder> options) {
        Placeholders in = new Placeholders();
        QueryRequest request = QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression(keys.in(in))
                .expressionAttributeNames(in.names())
                .expressionAttributeValues(in.values())
                .applyMutation(options)
                .build();
        QueryResponse found = calls.make("DynamoDB.Query", () -> dynamo.query(request));
        return new Page(
                found.items().stream().map(Item::new).toList(),
                Optional.of(new Item(found.lastEvaluatedKey())).filter(next -> !next.isEmpty()));
    }

    /**
     * Deletes the items with these keys, if they exist.
     *
     * @throws KycException {@code aws_throttled} when some still exist
     */
    void deleteAll(List<Key> keys) {
        for (int from = 0; from < keys.size(); from += BATCH) {
            deleteBatch(keys.subList(from, Math.min(keys.size(), from + BATCH)));
        }
    }

    private void deleteBatch(List<Key> keys) {
        Map<String, List<WriteRequest>> left =
                Map.of(name, keys.stream().map(Table::deletion).toList());
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == MOST_DELETES || attempt > 0 && !Backoff.pause(attempt)) {
                throw new KycException(
                                ErrorCode.AWS_THROTTLED, "The service could not erase all data. Try again later.")
                        .withRetryAfter(RETRY);
            }
            Map<String, List<WriteRequest>> wanted = left;
            // Under load the table may take only some of the writes; the answer lists the others.
            BatchWriteItemResponse answer = calls.make(
                    "DynamoDB.BatchWriteItem", () -> dynamo.batchWriteItem(batch -> batch.requestItems(wanted)));
            // If the list is missing, the answer broke off; it does not mean that nothing is left.
            left = AwsCalls.required(answer.hasUnprocessedItems() ? answer.unprocessedItems() : null);
        }
    }

    private static WriteRequest deletion(Key key) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(key.attributes()))
                .build();
    }

    /**
     * @return empty when the item was written. Otherwise the item that exists; it is empty if there is none, if the
     *     write does not return it, or if other writes to the item were under way all the time
     */
    Optional<Item> write(Write.Put put) {
        return conditional("DynamoDB.PutItem", () -> dynamo.putItem(put.request(name)));
    }

    /** @return as {@link #write(Write.Put)} */
    Optional<Item> write(Write.Update update) {
        return conditional("DynamoDB.UpdateItem", () -> dynamo.updateItem(update.request(name)));
    }

    /** @return as {@link #write(Write.Put)} */
    Optional<Item> write(Write.Delete delete) {
        return conditional("DynamoDB.DeleteItem", () -> dynamo.deleteItem(delete.request(name)));
    }

    /**
     * Writes all or nothing.
     *
     * @return empty when all was written. Otherwise, for each write, the item that prevents it, as {@link
     *     #write(Write.Put)} returns it
     */
    Optional<List<Item>> transact(List<? extends Write> writes) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(writes.stream().map(write -> write.part(name)).toList())
                .build();
        return calls.once(TRANSACTION, () -> WriteOutcome.undisturbed(() -> attempt(request)));
    }

    private WriteOutcome<List<Item>> attempt(TransactWriteItemsRequest request) {
        // Sent again with the same token, it is the same transaction for DynamoDB. A new attempt is another
        // transaction.
        String token = UUID.randomUUID().toString();
        TransactWriteItemsRequest named =
                request.toBuilder().clientRequestToken(token).build();
        try {
            AwsCalls.sent(TRANSACTION, () -> dynamo.transactWriteItems(named));
            return WriteOutcome.written();
        } catch (TransactionCanceledException e) {
            if (cancelledFor(e, "ConditionalCheckFailed")) {
                return WriteOutcome.refused(standing(e));
            }
            if (cancelledFor(e, "TransactionConflict")) {
                return WriteOutcome.disturbed(standing(e));
            }
            if (cancelledFor(e, "ThrottlingError") || cancelledFor(e, "ProvisionedThroughputExceeded")) {
                throw AwsCalls.throttled(e);
            }
            throw e;
        }
    }

    private static List<Item> standing(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .map(reason -> new Item(reason.item()))
                .toList();
    }

    private static boolean cancelledFor(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }

    private Optional<Item> conditional(String operation, Runnable write) {
        return calls.make(
                operation,
                () -> WriteOutcome.undisturbed(() -> {
                    try {
                        write.run();
                        return WriteOutcome.written();
                    } catch (ConditionalCheckFailedException e) {
                        return WriteOutcome.refused(new Item(e.hasItem() ? e.item() : Map.of()));
                    } catch (TransactionConflictException e) {
                        return WriteOutcome.disturbed(new Item(Map.of()));
                    }
                }));
    }
}
