package io.kyc.local.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream for events: new items of the audit, and items of an expiry that DynamoDB deleted by their time to
 * live. Their attribute {@code event} is one. The pipes in {@code infra/template.yaml} take the same ones. Not for several
 * threads.
 */
final class TableEvents implements AutoCloseable {
    private static final String AUDIT = "AUDIT#";
    private static final String EXPIRY = "EXPIRY";
    private static final String EVENT = "event";
    private static final String DYNAMODB = "dynamodb.amazonaws.com";

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final DynamoDbStreamsClient streams;
    private final String stream;
    private final String region;
    /** Where to go on in each shard. */
    private final Map<String, String> places = new HashMap<>();

    /** @param left where to go on; where that is of another stream or too long ago, events from now on are read */
    TableEvents(StreamedTable table, Map<String, String> left) {
        this.region = table.region();
        try (DynamoDbClient dynamo = client(DynamoDbClient.builder(), table)) {
            stream = dynamo.describeTable(request -> request.tableName(table.name()))
                    .table()
                    .latestStreamArn();
        }
        streams = client(DynamoDbStreamsClient.builder(), table);
        boolean goesOn = shards().stream().anyMatch(left::containsKey);
        if (goesOn) {
            places.putAll(left);
        } else {
            shards().forEach(shard -> places.put(shard, place(shard, ShardIteratorType.LATEST)));
        }
    }

    /** Where the next reader goes on. */
    Map<String, String> places() {
        return Map.copyOf(places);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, StreamedTable table) {
        return builder.endpointOverride(table.dynamoDb())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(table.accessKey(), table.secretKey())))
                .httpClient(http)
                .build();
    }

    /** The events since the last call, in their order. */
    List<QueuedEvent> next() {
        List<QueuedEvent> found = new ArrayList<>();
        for (String shard : shards()) {
            // A shard that was not there before follows one that has ended.
            places.computeIfAbsent(shard, began -> place(began, ShardIteratorType.TRIM_HORIZON));
            read(shard, found);
        }
        return found;
    }

    private List<String> shards() {
        return streams.describeStream(request -> request.streamArn(stream)).streamDescription().shards().stream()
                .map(Shard::shardId)
                .toList();
    }

    private String place(String shard, ShardIteratorType from) {
        return streams.getShardIterator(
                        request -> request.streamArn(stream).shardId(shard).shardIteratorType(from))
                .shardIterator();
    }

    private void read(String shard, List<QueuedEvent> found) {
        boolean more = true;
        while (more && !places.get(shard).isEmpty()) {
            GetRecordsResponse page = page(shard);
            page.records()
                    .forEach(record -> image(record)
                            .map(item -> item.get(EVENT))
                            .filter(event -> event != null && event.hasM())
                            .ifPresent(event ->
                                    found.add(event(event, record.dynamodb().approximateCreationDateTime()))));
            // A shard that has ended has no place to go on.
            places.put(shard, page.nextShardIterator() == null ? "" : page.nextShardIterator());
            more = page.hasRecords() && !page.records().isEmpty();
        }
    }

    private GetRecordsResponse page(String shard) {
        try {
            return streams.getRecords(request -> request.shardIterator(places.get(shard)));
        } catch (ExpiredIteratorException e) {
            // The computer slept, or the last reader was here too long ago.
            String latest = place(shard, ShardIteratorType.LATEST);
            return streams.getRecords(request -> request.shardIterator(latest));
        }
    }

    /** The item that may have an event, as it is or as it was. */
    private static Optional<Map<String, AttributeValue>> image(Record record) {
        AttributeValue key = record.dynamodb().keys().get("sk");
        String sort = key == null || key.s() == null ? "" : key.s();
        boolean byTimeToLive = record.userIdentity() != null
                && DYNAMODB.equals(record.userIdentity().principalId());
        if (record.eventName() == OperationType.INSERT && sort.startsWith(AUDIT)) {
            return Optional.of(record.dynamodb().newImage());
        } else if (record.eventName() == OperationType.REMOVE && byTimeToLive && sort.equals(EXPIRY)) {
            return Optional.of(record.dynamodb().oldImage());
        }
        return Optional.empty();
    }

    private QueuedEvent event(AttributeValue event, Instant time) {
        Map<String, String> detail = new TreeMap<>();
        event.m().forEach((name, value) -> detail.put(name, value.s()));
        return QueuedEvent.of(detail, region, time);
    }

    @Override
    public void close() {
        streams.close();
        http.close();
    }
}
