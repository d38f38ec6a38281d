package io.kyc.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.local.LocalClients;
import io.kyc.testing.LocalAwsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the table's stream from its beginning, each record in the form that a pipe gets. */
final class StreamRecords {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StreamRecords() {}

    static List<JsonNode> all(LocalClients clients) {
        String stream = clients.dynamoDb()
                .describeTable(table -> table.tableName(LocalAwsResource.TABLE))
                .table()
                .latestStreamArn();
        List<JsonNode> records = new ArrayList<>();
        DynamoDbStreamsClient streams = clients.dynamoDbStreams();
        streams.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()
                .forEach(shard -> {
                    String iterator = streams.getShardIterator(request -> request.streamArn(stream)
                                    .shardId(shard.shardId())
                                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                            .shardIterator();
                    boolean more = true;
                    while (iterator != null && more) {
                        String from = iterator;
                        GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(from));
                        page.records().forEach(record -> records.add(json(record)));
                        more = page.hasRecords() && !page.records().isEmpty();
                        iterator = page.nextShardIterator();
                    }
                });
        return records;
    }

    private static ObjectNode json(Record record) {
        ObjectNode json = NODES.objectNode();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventSource", record.eventSource());
        if (record.userIdentity() != null) {
            json.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        ObjectNode change = json.putObject("dynamodb");
        change.set("Keys", item(record.dynamodb().keys()));
        if (record.dynamodb().hasOldImage()) {
            change.set("OldImage", item(record.dynamodb().oldImage()));
        }
        if (record.dynamodb().hasNewImage()) {
            change.set("NewImage", item(record.dynamodb().newImage()));
        }
        change.put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        return json;
    }

    private static ObjectNode item(Map<String, AttributeValue> attributes) {
        ObjectNode json = NODES.objectNode();
        attributes.forEach((name, value) -> json.set(name, value(value)));
        return json;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode json = NODES.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case BOOL -> json.put("BOOL", value.bool());
            case M -> json.set("M", item(value.m()));
            case L ->
                json.putArray("L")
                        .addAll(value.l().stream().map(StreamRecords::value).toList());
            default -> throw new IllegalArgumentException("not used by this table: " + value.type());
        }
        return json;
    }
}
