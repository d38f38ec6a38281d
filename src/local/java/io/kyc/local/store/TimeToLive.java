package io.kyc.local.store;

import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.TableSchemaInfo;
import com.amazonaws.services.dynamodbv2.local.shared.model.AttributeValue;
import com.amazonaws.services.dynamodbv2.model.AttributeDefinition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * Deletes items whose time to live is over. In the stream the deletion is DynamoDB's own, as on AWS.
 * DynamoDB local 2.6.1 has a job for it, which is switched off here: it takes the keys of all indexes for the table's key.
 * So it fails at the first item that is not in every index, and deletes nothing in that table any more.
 */
final class TimeToLive {
    /** DynamoDB leaves items whose time was over longer ago than that. */
    private static final Duration FORGOTTEN = Duration.ofDays(5 * 365);

    private final Items items;
    private final AmazonDynamoDBLocal tables;

    /** The items of all tables, without the job. */
    static final class Items extends SQLiteDBAccess {
        @Override
        public Map<String, TableSchemaInfo> fetchAllTablesWithTimeToLiveEnabled() {
            return Map.of();
        }

        private synchronized Map<String, TableSchemaInfo> withTimeToLive() {
            return super.fetchAllTablesWithTimeToLiveEnabled();
        }
    }

    /** @param tables over these items */
    TimeToLive(Items items, AmazonDynamoDBLocal tables) {
        this.items = items;
        this.tables = tables;
    }

    /** Deletes what has expired at that time. */
    void deleteExpired(Instant now) {
        items.withTimeToLive().forEach((table, schema) -> deleteExpired(table, schema, now));
    }

    private void deleteExpired(String table, TableSchemaInfo schema, Instant now) {
        String time = schema.getTimeToLiveAttributeName();
        List<String> keys = Stream.of(schema.getHashKeyDefinition(), schema.getRangeKeyDefinition())
                .filter(Objects::nonNull)
                .map(AttributeDefinition::getAttributeName)
                .toList();
        tables.dynamoDbClient()
                .scanPaginator(scan -> scan.tableName(table)
                        .filterExpression("#time BETWEEN :first AND :now")
                        .expressionAttributeNames(Map.of("#time", time))
                        .expressionAttributeValues(Map.of(":first", number(now.minus(FORGOTTEN)), ":now", number(now))))
                .items()
                .forEach(item -> {
                    Map<String, AttributeValue> key = new HashMap<>();
                    keys.forEach(name -> key.put(name, here(item.get(name))));
                    delete(table, key, time, now);
                });
    }

    /** Looks again at the item before it is deleted, while nobody can change it. */
    private void delete(String table, Map<String, AttributeValue> key, String time, Instant now) {
        Lock lock = items.getLockForTable(table).writeLock();
        lock.lock();
        try {
            Map<String, AttributeValue> item = items.getRecord(table, key);
            AttributeValue end = item == null ? null : item.get(time);
            if (end != null
                    && end.getN() != null
                    && new BigDecimal(end.getN()).compareTo(BigDecimal.valueOf(now.getEpochSecond())) <= 0) {
                boolean byTimeToLive = true;
                items.deleteRecord(table, key, byTimeToLive);
            }
        } finally {
            lock.unlock();
        }
    }

    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue number(Instant time) {
        return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN(
                Long.toString(time.getEpochSecond()));
    }

    private static AttributeValue here(software.amazon.awssdk.services.dynamodb.model.AttributeValue key) {
        AttributeValue value = new AttributeValue();
        switch (key.type()) {
            case S -> value.setS(key.s());
            case N -> value.setN(key.n());
            case B -> value.setB(key.b().asByteBuffer());
            default -> throw new IllegalStateException("a key must be S, N or B, but is " + key.type());
        }
        return value;
    }
}
