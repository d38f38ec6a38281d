package io.kyc.testing;

import io.kyc.local.LocalAws;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The table, seen with AWS's own client. */
public final class LocalTable implements AutoCloseable {
    private final DynamoDbClient dynamo;

    private LocalTable(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    public static LocalTable of(LocalAws aws) {
        return new LocalTable(DynamoDbClient.builder()
                .endpointOverride(aws.dynamoDbEndpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build());
    }

    /** Every item as text. */
    public List<String> items() {
        return dynamo
                .scanPaginator(ScanRequest.builder()
                        .tableName(LocalAwsResource.TABLE)
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The items that contain the text anywhere. */
    public List<String> mentioning(String text) {
        return items().stream().filter(item -> item.contains(text)).toList();
    }

    public void put(Map<String, AttributeValue> item) {
        dynamo.putItem(PutItemRequest.builder()
                .tableName(LocalAwsResource.TABLE)
                .item(item)
                .build());
    }

    /** Makes a session expire at that time. */
    public void expire(String session, Instant at) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("SESSION#" + session), "sk", AttributeValue.fromS("STATE"));
        String facts = dynamo.getItem(request ->
                        request.tableName(LocalAwsResource.TABLE).key(key).consistentRead(true))
                .item()
                .get("facts")
                .s();
        // The first occurrence is the session's; that of a liveness check comes later.
        String expired = facts.replaceFirst("\"expiresAt\":\"[^\"]*\"", "\"expiresAt\":\"" + at + "\"");
        dynamo.updateItem(UpdateItemRequest.builder()
                .tableName(LocalAwsResource.TABLE)
                .key(key)
                .updateExpression("SET facts = :expired")
                .conditionExpression("facts = :facts AND facts <> :expired")
                .expressionAttributeValues(
                        Map.of(":facts", AttributeValue.fromS(facts), ":expired", AttributeValue.fromS(expired)))
                .build());
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
