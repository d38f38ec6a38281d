package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** The local DynamoDB and items that are past their time to live. */
class TimeToLiveTest {
    private static final String TABLE = "sessions";
    private static final Instant NOW = Instant.parse("2126-03-01T10:00:00Z");

    private LocalAws aws;
    private LocalClients clients;

    @BeforeEach
    void start() {
        aws = LocalAws.builder().sessionsTable(TABLE).start();
        clients = new LocalClients(aws);
    }

    @AfterEach
    void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void deletesExpiredItemsInNoIndexAndInEveryIndex() {
        put("no-index", NOW, Map.of());
        put(
                "indexed",
                NOW.minusSeconds(1),
                Map.of(
                        "gsi1pk", AttributeValue.fromS("a"),
                        "entered_at", AttributeValue.fromN("1"),
                        "gsi2pk", AttributeValue.fromS("b"),
                        "created_at", AttributeValue.fromN("2")));
        put("later", NOW.plusSeconds(1), Map.of());

        aws.deleteExpired(NOW);
        assertThat(items()).containsExactly("later");

        aws.deleteExpired(NOW.plusSeconds(1));
        assertThat(items()).isEmpty();
    }

    @Test
    void keepsWhatHasNoTimeToLiveThatDynamoDbWouldTake() {
        put("none", Map.of());
        put("text", Map.of("ttl", AttributeValue.fromS(Long.toString(NOW.getEpochSecond() - 1))));
        put("long-ago", NOW.minusSeconds(6L * 365 * 24 * 3600), Map.of());

        aws.deleteExpired(NOW);

        assertThat(items()).containsExactlyInAnyOrder("none", "text", "long-ago");
    }

    @Test
    void saysInTheStreamWhoDeleted() {
        put("by-time", NOW, Map.of("word", AttributeValue.fromS("kept in the record")));
        put("by-hand", NOW.plusSeconds(60), Map.of());
        aws.deleteExpired(NOW);
        clients.dynamoDb().deleteItem(delete -> delete.tableName(TABLE).key(key("by-hand")));

        List<Record> removals = removals();

        assertThat(removals).hasSize(2);
        Record byTime = removals.get(0);
        assertThat(byTime.dynamodb().keys()).isEqualTo(key("by-time"));
        assertThat(byTime.dynamodb().oldImage().get("word").s()).isEqualTo("kept in the record");
        assertThat(byTime.userIdentity().type()).isEqualTo("Service");
        assertThat(byTime.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
        assertThat(removals.get(1).dynamodb().keys()).isEqualTo(key("by-hand"));
        assertThat(removals.get(1).userIdentity()).isNull();
    }

    private void put(String name, Instant end, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> attributes = new TreeMap<>(more);
        attributes.put("ttl", AttributeValue.fromN(Long.toString(end.getEpochSecond())));
        put(name, attributes);
    }

    private void put(String name, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new TreeMap<>(attributes);
        item.putAll(key(name));
        clients.dynamoDb().putItem(put -> put.tableName(TABLE).item(item));
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("pk", AttributeValue.fromS(name), "sk", AttributeValue.fromS("-"));
    }

    private List<String> items() {
        return clients.dynamoDb().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                .map(item -> item.get("pk").s())
                .toList();
    }

    private List<Record> removals() {
        String stream = clients.dynamoDb()
                .describeTable(table -> table.tableName(TABLE))
                .table()
                .latestStreamArn();
        var streams = clients.dynamoDbStreams();
        return streams.describeStream(request -> request.streamArn(stream)).streamDescription().shards().stream()
                .map(shard -> streams.getShardIterator(request -> request.streamArn(stream)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator())
                .flatMap(from -> streams.getRecords(request -> request.shardIterator(from)).records().stream())
                .filter(record -> record.eventName() == OperationType.REMOVE)
                .toList();
    }
}
