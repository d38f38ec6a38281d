package io.kyc.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * Creates the service's table in the local DynamoDB: partition key {@code pk}, sort key {@code sk}, TTL attribute
 * {@code ttl}, the indexes {@code GSI1} of {@code gsi1pk} and {@code entered_at} and {@code GSI2} of {@code gsi2pk} and
 * {@code created_at}, both with keys only, and a stream with the items as they were and as they are.
 */
final class SessionsTable {
    private SessionsTable() {}

    static void create(URI endpoint, String accessKey, String secretKey, String region, String name) {
        try (DynamoDbClient dynamo = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            dynamo.createTable(CreateTableRequest.builder()
                    .tableName(name)
                    .attributeDefinitions(
                            key("pk", ScalarAttributeType.S),
                            key("sk", ScalarAttributeType.S),
                            key("gsi1pk", ScalarAttributeType.S),
                            key("entered_at", ScalarAttributeType.N),
                            key("gsi2pk", ScalarAttributeType.S),
                            key("created_at", ScalarAttributeType.N))
                    .keySchema(element("pk", KeyType.HASH), element("sk", KeyType.RANGE))
                    .globalSecondaryIndexes(
                            index("GSI1", "gsi1pk", "entered_at"), index("GSI2", "gsi2pk", "created_at"))
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .streamSpecification(StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                            .build())
                    .build());
            dynamo.updateTimeToLive(UpdateTimeToLiveRequest.builder()
                    .tableName(name)
                    .timeToLiveSpecification(TimeToLiveSpecification.builder()
                            .attributeName("ttl")
                            .enabled(true)
                            .build())
                    .build());
        }
    }

    private static GlobalSecondaryIndex index(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(element(partition, KeyType.HASH), element(sort, KeyType.RANGE))
                .projection(Projection.builder()
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build())
                .build();
    }

    private static AttributeDefinition key(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
