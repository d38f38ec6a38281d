package io.kyc.local.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream for events from now on: new items of the audit, whose attribute {@code event} is one. The pipe in {@code
 * infra/template.yaml} takes the same ones. Not for several threads.
 */
final class TableEvents implements AutoCloseable {
    private static final String AUDIT = "AUDIT#";

    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final DynamoDbStreamsClient streams;
    private final String stream;
    private final String region;
    /** Where to go on in each shard. */
    private final Map<String, String> places = new HashMap<>();

    TableEvents(StreamedTable table) {
        this.region = table.region();
        try (DynamoDbClient dynamo = client(DynamoDbClient.builder(), table)) {
            stream = dynamo.describeTable(request -> request.tableName(table.name()))
                    .table()
                    .latestStreamArn();
        }
        streams = client(DynamoDbStreamsClient.builder(), table);
        shards().forEach(shard -> places.put(shard, place(shard, ShardIteratorType.LATEST)));
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
            String from = places.get(shard);
            GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(from));
            page.records().stream()
                    .filter(TableEvents::isEvent)
                    .map(this::event)
                    .forEach(found::add);
            // A shard that has ended has no place to go on.
            places.put(shard, page.nextShardIterator() == null ? "" : page.nextShardIterator());
            more = page.hasRecords() && !page.records().isEmpty();
        }
    }

    private static boolean isEvent(Record record) {
        AttributeValue sort = record.dynamodb().keys().get("sk");
        return record.eventName() == OperationType.INSERT
                && sort != null
                && sort.s() != null
                && sort.s().startsWith(AUDIT)
                && record.dynamodb().newImage().containsKey("event");
    }

    private QueuedEvent event(Record record) {
        Map<String, String> detail = new TreeMap<>();
        record.dynamodb().newImage().get("event").m().forEach((name, value) -> detail.put(name, value.s()));
        return QueuedEvent.of(detail, region, record.dynamodb().approximateCreationDateTime());
    }

    @Override
    public void close() {
        streams.close();
        http.close();
    }
}
