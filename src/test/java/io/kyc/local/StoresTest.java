package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class StoresTest {
    private static LocalAws aws;
    private static LocalClients clients;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).start();
        clients = new LocalClients(aws);
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void s3WritesOnTheConditionThatNothingIsThereYet() {
        S3Client s3 = clients.s3();
        RequestBody first = RequestBody.fromString("first");

        try {
            s3.putObject(put -> put.bucket(BUCKET).key("once").ifNoneMatch("*"), first);
        } catch (S3Exception e) {
            // A connection that broke after the object was there makes the client put it again.
            assertThat(e.statusCode()).isEqualTo(412);
        }

        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("second")))
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(412);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("PreconditionFailed");
                });
        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("once")).asUtf8String())
                .isEqualTo("first");
    }

    @Test
    void s3KeepsTheLatestObjectsUpToItsLimit() {
        try (LocalAws bounded = LocalAws.builder()
                        .bucket(BUCKET)
                        .mostObjectBytes(10_000)
                        .start();
                LocalClients its = new LocalClients(bounded)) {
            S3Client s3 = its.s3();
            for (String key : List.of("one", "two", "three")) {
                s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(new byte[3000]));
            }
            s3.putObject(put -> put.bucket(BUCKET).key("one"), RequestBody.fromBytes(new byte[3500]));
            assertThat(keys(s3)).containsExactlyInAnyOrder("one", "two", "three");

            s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                    .sourceKey("three")
                    .destinationBucket(BUCKET)
                    .destinationKey("four"));
            assertThat(keys(s3)).as("the oldest went").containsExactlyInAnyOrder("one", "three", "four");

            s3.deleteObject(delete -> delete.bucket(BUCKET).key("one"));
            s3.putObject(put -> put.bucket(BUCKET).key("five"), RequestBody.fromBytes(new byte[3000]));
            assertThat(keys(s3))
                    .as("what was deleted counts no more")
                    .containsExactlyInAnyOrder("three", "four", "five");

            s3.putObject(put -> put.bucket(BUCKET).key("large"), RequestBody.fromBytes(new byte[20_000]));
            assertThat(keys(s3)).as("one is always kept").containsExactly("large");
        }
    }

    private static List<String> keys(S3Client s3) {
        return s3.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void s3KeepsObjectsAndRefusesMissingOnes() {
        S3Client s3 = clients.s3();
        s3.putObject(
                PutObjectRequest.builder()
                        .bucket(BUCKET)
                        .key("a/b")
                        .contentType("text/plain")
                        .build(),
                RequestBody.fromString("hello"));
        assertThat(s3.getObjectAsBytes(get("a/b")).asUtf8String()).isEqualTo("hello");
        assertThat(s3.getObjectAsBytes(get("a/b")).response().contentType()).isEqualTo("text/plain");
        assertThatThrownBy(() -> s3.getObjectAsBytes(get("a"))).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket("another-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void s3StoresNamesOfMetadataInLowerCase() {
        S3Client s3 = clients.s3();
        Map<String, String> metadata = Map.of("Taken-By", "Phone");
        s3.putObject(put -> put.bucket(BUCKET).key("metadata").metadata(metadata), RequestBody.fromString("first"));
        s3.copyObject(copy -> copy.sourceBucket(BUCKET)
                .sourceKey("metadata")
                .destinationBucket(BUCKET)
                .destinationKey("metadata-of-copy")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("Taken-With", "Flash")));

        assertThat(s3.getObjectAsBytes(get("metadata")).response().metadata()).isEqualTo(Map.of("taken-by", "Phone"));
        assertThat(s3.getObjectAsBytes(get("metadata-of-copy")).response().metadata())
                .isEqualTo(Map.of("taken-with", "Flash"));
    }

    @Test
    void s3RefusesAnotherSecret() {
        try (LocalClients others =
                new LocalClients(aws, AwsBasicCredentials.create(aws.accessKey(), "guessed"), Duration.ofSeconds(20))) {
            assertThat(catchThrowableOfType(S3Exception.class, () -> others.s3().listBuckets())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void s3AcceptsTheSignedUploadFromAPage() throws Exception {
        URI url = presigned("uploads/x/front", "image/jpeg");
        HttpClient page = HttpClient.newHttpClient();
        HttpResponse<String> preflight = page.send(
                HttpRequest.newBuilder(url)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://localhost:8080")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "content-type")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(put(page, url, "image/png").statusCode()).isEqualTo(403);
        assertThat(put(page, url, "image/jpeg").statusCode()).isEqualTo(200);
        assertThat(clients.s3().getObjectAsBytes(get("uploads/x/front")).asUtf8String())
                .isEqualTo("picture");
    }

    /** Otherwise the connection could end after the answer, and the client's next call would fail. */
    @Test
    void s3AnswersWhenWhatIsBehindTheObjectHasCome() throws Exception {
        URI url = presigned("whole", "text/plain");
        String trailer = "x-amz-checksum-crc32:NhCmhg==\r\n\r\n";
        String object = "5\r\nhello\r\n0\r\n";
        String head = String.join(
                "\r\n",
                "PUT " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1",
                "Host: " + url.getAuthority(),
                "Content-Type: text/plain",
                "Content-Encoding: aws-chunked",
                "Content-Length: " + (object.length() + trailer.length()),
                "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-decoded-content-length: 5",
                "x-amz-trailer: x-amz-checksum-crc32",
                "",
                "");
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.getOutputStream().write((head + object).getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(500);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            client.getOutputStream().write(trailer.getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(20_000);
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void dynamoDbChecksConditionsInTablesOfAllAccessKeys() {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        dynamoDb.createTable(CreateTableRequest.builder()
                .tableName("sessions")
                .billingMode("PAY_PER_REQUEST")
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType("HASH")
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType("S")
                        .build())
                .build());
        PutItemRequest once = PutItemRequest.builder()
                .tableName("sessions")
                .item(Map.of("pk", AttributeValue.fromS("SESSION#1")))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        dynamoDb.putItem(once);
        assertThatThrownBy(() -> dynamoDb.putItem(once)).isInstanceOf(ConditionalCheckFailedException.class);
        try (LocalClients others =
                new LocalClients(aws, AwsBasicCredentials.create("someone", "else"), Duration.ofSeconds(20))) {
            assertThat(others.dynamoDb().listTables().tableNames()).containsExactly("sessions");
        }
    }

    private static URI presigned(String key, String type) {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(aws.s3Endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return URI.create(presigner
                    .presignPutObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(PutObjectRequest.builder()
                                    .bucket(BUCKET)
                                    .key(key)
                                    .contentType(type)
                                    .build()))
                    .url()
                    .toString());
        }
    }

    private static HttpResponse<String> put(HttpClient page, URI url, String type) throws Exception {
        return page.send(
                HttpRequest.newBuilder(url)
                        .header("Origin", "http://localhost:8080")
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofString("picture"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static GetObjectRequest get(String key) {
        return GetObjectRequest.builder().bucket(BUCKET).key(key).build();
    }
}
