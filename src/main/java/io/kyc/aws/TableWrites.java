package io.kyc.aws;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Conditional writes. A failed condition is an outcome; a write that another one disturbs is repeated: a request that only tries
 * to claim a session must not make the one that holds it lose what it has paid for.
 */
@Singleton
class TableWrites {
    private static final int MOST_ATTEMPTS = 6;
    private static final String TRANSACTION = "DynamoDB.TransactWriteItems";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;

    TableWrites(DynamoDbClient dynamo, AwsCalls calls) {
        this.dynamo = dynamo;
        this.calls = calls;
    }

    /** @return empty when it was written; else what the condition did not hold for, as far as it was asked for */
    Optional<Map<String, AttributeValue>> put(PutItemRequest request) {
        return conditional("DynamoDB.PutItem", () -> dynamo.putItem(request));
    }

    /** @return as {@link #put} */
    Optional<Map<String, AttributeValue>> update(UpdateItemRequest request) {
        return conditional("DynamoDB.UpdateItem", () -> dynamo.updateItem(request));
    }

    /** @return as {@link #put} */
    Optional<Map<String, AttributeValue>> delete(DeleteItemRequest request) {
        return conditional("DynamoDB.DeleteItem", () -> dynamo.deleteItem(request));
    }

    /**
     * All or nothing.
     *
     * @return empty when all was written; else what stood against it, one for each item, each with its code
     */
    Optional<List<CancellationReason>> transact(List<TransactWriteItem> items) {
        TransactWriteItemsRequest request =
                TransactWriteItemsRequest.builder().transactItems(items).build();
        return calls.once(
                TRANSACTION,
                () -> undisturbed(() -> {
                    // Sent again it is the same transaction to DynamoDB; tried again after another one it is a new one.
                    String token = UUID.randomUUID().toString();
                    TransactWriteItemsRequest named =
                            request.toBuilder().clientRequestToken(token).build();
                    try {
                        AwsCalls.sent(TRANSACTION, () -> dynamo.transactWriteItems(named));
                        return Written.yes();
                    } catch (TransactionCanceledException e) {
                        if (cancelledFor(e, "ConditionalCheckFailed")) {
                            return Written.no(e.cancellationReasons());
                        }
                        if (cancelledFor(e, "TransactionConflict")) {
                            return Written.disturbed(e.cancellationReasons());
                        }
                        if (cancelledFor(e, "ThrottlingError") || cancelledFor(e, "ProvisionedThroughputExceeded")) {
                            throw AwsCalls.throttled(e);
                        }
                        throw e;
                    }
                }));
    }

    private Optional<Map<String, AttributeValue>> conditional(String operation, Runnable write) {
        return calls.make(
                operation,
                () -> undisturbed(() -> {
                    try {
                        write.run();
                        return Written.yes();
                    } catch (ConditionalCheckFailedException e) {
                        return Written.no(e.hasItem() ? e.item() : Map.of());
                    } catch (TransactionConflictException e) {
                        return Written.disturbed(Map.of());
                    }
                }));
    }

    /**
     * How a write ended.
     *
     * @param against empty when it was written
     * @param disturbed another write on the item was under way: this one was refused whatever its condition says
     */
    private record Written<T>(Optional<T> against, boolean disturbed) {
        static <T> Written<T> yes() {
            return new Written<>(Optional.empty(), false);
        }

        static <T> Written<T> no(T against) {
            return new Written<>(Optional.of(against), false);
        }

        static <T> Written<T> disturbed(T against) {
            return new Written<>(Optional.of(against), true);
        }
    }

    private static <T> Optional<T> undisturbed(Supplier<Written<T>> write) {
        Written<T> written = write.get();
        for (int attempt = 1; written.disturbed() && attempt < MOST_ATTEMPTS; attempt++) {
            if (!Pause.after(attempt)) {
                return written.against();
            }
            written = write.get();
        }
        return written.against();
    }

    private static boolean cancelledFor(TransactionCanceledException e, String code) {
        return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
    }
}
