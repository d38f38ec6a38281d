package io.kyc.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.infra.YamlTree;
import io.kyc.local.LocalAws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The table in the template is the one that the adapters use. */
class SessionTableTest {
    private static final JsonNode TABLE = YamlTree.template().at("/Resources/Table/Properties");

    @Test
    void hasTheKeysOfTheItems() {
        assertThat(pairs(TABLE.path("KeySchema"), "KeyType")).isEqualTo(Map.of(Key.PK, "HASH", Key.SK, "RANGE"));
        assertThat(pairs(TABLE.path("AttributeDefinitions"), "AttributeType"))
                .isEqualTo(Map.of(
                        Key.PK, "S",
                        Key.SK, "S",
                        SessionItem.INDEX_PK, "S",
                        SessionItem.ENTERED_AT, "N",
                        SessionItem.REFERENCE_PK, "S",
                        SessionItem.CREATED_AT, "N"));
    }

    @Test
    void indexesSessionsByKeysOnly() {
        assertThat(indexes())
                .isEqualTo(Map.of(
                        SessionItem.INDEX, Map.of(SessionItem.INDEX_PK, "HASH", SessionItem.ENTERED_AT, "RANGE"),
                        SessionItem.REFERENCE_INDEX,
                                Map.of(SessionItem.REFERENCE_PK, "HASH", SessionItem.CREATED_AT, "RANGE")));
        TABLE.path("GlobalSecondaryIndexes")
                .forEach(index -> assertThat(
                                index.at("/Projection/ProjectionType").asText())
                        .isEqualTo("KEYS_ONLY"));
    }

    @Test
    void isTheSameLocallyAndDeployed() {
        try (LocalAws aws = LocalAws.builder().sessionsTable("sessions").start();
                DynamoDbClient dynamo = DynamoDbClient.builder()
                        .endpointOverride(aws.dynamoDbEndpoint())
                        .region(Region.of(aws.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            TableDescription local = dynamo.describeTable(
                            DescribeTableRequest.builder().tableName("sessions").build())
                    .table();

            assertThat(schema(local.keySchema())).isEqualTo(pairs(TABLE.path("KeySchema"), "KeyType"));
            assertThat(local.attributeDefinitions().stream()
                            .collect(Collectors.toMap(a -> a.attributeName(), a -> a.attributeTypeAsString())))
                    .isEqualTo(pairs(TABLE.path("AttributeDefinitions"), "AttributeType"));
            assertThat(local.globalSecondaryIndexes().stream()
                            .collect(Collectors.toMap(index -> index.indexName(), index -> schema(index.keySchema()))))
                    .isEqualTo(indexes());
            assertThat(local.globalSecondaryIndexes())
                    .allMatch(
                            index -> index.projection().projectionTypeAsString().equals("KEYS_ONLY"));
        }
    }

    /** The keys of each index in the template. */
    private static Map<String, Map<String, String>> indexes() {
        Map<String, Map<String, String>> indexes = new LinkedHashMap<>();
        TABLE.path("GlobalSecondaryIndexes")
                .forEach(index ->
                        indexes.put(index.path("IndexName").asText(), pairs(index.path("KeySchema"), "KeyType")));
        return indexes;
    }

    private static Map<String, String> schema(List<KeySchemaElement> keys) {
        return keys.stream().collect(Collectors.toMap(k -> k.attributeName(), k -> k.keyTypeAsString()));
    }

    @Test
    void expiresItemsByTheirTtl() {
        assertThat(TABLE.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo(Item.TTL);
        assertThat(TABLE.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
    }

    private static Map<String, String> pairs(JsonNode list, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(entry -> pairs.put(
                entry.path("AttributeName").asText(), entry.path(value).asText()));
        return pairs;
    }
}
