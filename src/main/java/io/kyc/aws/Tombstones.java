package io.kyc.aws;

import static io.kyc.aws.SessionItem.number;
import static io.kyc.aws.SessionItem.text;

import io.kyc.access.DerivedKeys;
import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import io.kyc.access.SessionId;
import io.kyc.verification.session.Tombstone;
import jakarta.inject.Singleton;
import java.time.Instant;
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

/** What is left of erased sessions: {@code ERASED#{keyed hash of the id}}, since an id may be a name. It has no time to live. */
@Singleton
class Tombstones {
    private static final String PURPOSE = "erased-session/1";
    /** N, seconds. */
    private static final String ERASED_AT = "erased_at";
    /** S: an operator's actor. */
    private static final String ERASED_BY = "erased_by";

    private final DynamoDbClient dynamo;
    private final AwsCalls calls;
    private final RotatedHash hash;
    private final String table;

    Tombstones(DynamoDbClient dynamo, AwsCalls calls, DerivedKeys keys, AwsConfig config) {
        this.dynamo = dynamo;
        this.calls = calls;
        this.hash = keys.hash(PURPOSE);
        this.table = config.table();
    }

    Optional<Tombstone> find(SessionId id) {
        return hash.accepted().stream().flatMap(key -> find(key, id).stream()).findFirst();
    }

    private Optional<Tombstone> find(KeyedHash key, SessionId id) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(key(key, id))
                .consistentRead(true)
                .build();
        return of(calls.make("DynamoDB.GetItem", () -> dynamo.getItem(request)).item());
    }

    /** @param item as read; empty when there is none */
    static Optional<Tombstone> of(Map<String, AttributeValue> item) {
        return Optional.of(item)
                .filter(i -> !i.isEmpty())
                .map(i -> new Tombstone(
                        i.get(SessionItem.TENANT).s(),
                        Instant.ofEpochSecond(Long.parseLong(i.get(ERASED_AT).n())),
                        i.get(ERASED_BY).s()));
    }

    /** For a transaction that takes an id into use: it must not be an erased session's. One for each secret that counts. */
    List<TransactWriteItem> absent(SessionId id) {
        return hash.accepted().stream().map(key -> absent(key, id)).toList();
    }

    private TransactWriteItem absent(KeyedHash key, SessionId id) {
        ConditionCheck check = ConditionCheck.builder()
                .tableName(table)
                .key(key(key, id))
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return TransactWriteItem.builder().conditionCheck(check).build();
    }

    /** For the transaction that removes the session. */
    TransactWriteItem put(SessionId id, Tombstone tombstone) {
        Map<String, AttributeValue> item = new HashMap<>(key(hash.current(), id));
        item.put(SessionItem.TENANT, text(tombstone.tenant()));
        item.put(ERASED_AT, number(tombstone.erasedAt().getEpochSecond()));
        item.put(ERASED_BY, text(tombstone.erasedBy()));
        Put put = Put.builder()
                .tableName(table)
                .item(item)
                // Two erasures at once: the first one's counts.
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static Map<String, AttributeValue> key(KeyedHash hash, SessionId id) {
        return Map.of(
                SessionItem.PK, text("ERASED#" + hash.hex(id.value())),
                SessionItem.SK, text("-"));
    }
}
