package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.ThrottlingException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FaultRouteTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final CreateFaceLivenessSessionRequest CREATE =
            CreateFaceLivenessSessionRequest.builder().build();

    private static LocalAws aws;
    private static LocalClients clients;
    private static LocalClients hasty;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(Files.BUCKET).start();
        clients = new LocalClients(aws);
        hasty = new LocalClients(
                aws, AwsBasicCredentials.create(aws.accessKey(), aws.secretKey()), Duration.ofMillis(700));
    }

    @AfterAll
    static void stop() {
        clients.close();
        hasty.close();
        aws.close();
    }

    @AfterEach
    void forget() {
        aws.faults().clear();
    }

    @Test
    void throttlesTheNextCallsAndThenAnswers() throws Exception {
        HttpResponse<String> answer =
                send("POST", "{\"operation\": \"CreateFaceLivenessSession\", \"fault\": \"throttled\", \"calls\": 2}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"waiting\":{\"CreateFaceLivenessSession\":2}}");
        RekognitionClient rekognition = clients.rekognition();
        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> rekognition.createFaceLivenessSession(CREATE))
                    .isInstanceOf(ThrottlingException.class);
        }
        assertThatCode(() -> rekognition.createFaceLivenessSession(CREATE)).doesNotThrowAnyException();
        assertThat(send("GET", "").body()).isEqualTo("{\"waiting\":{}}");
    }

    @Test
    void failsHangsAndDelaysInEveryService() throws Exception {
        send("POST", "{\"operation\": \"GetItem\", \"fault\": \"failed\", \"status\": 500}");
        send("POST", "{\"operation\": \"GetObject\", \"fault\": \"access_denied\"}");
        send(
                "POST",
                "{\"operation\": \"CreateFaceLivenessSession\", \"fault\": \"delayed\", \"milliseconds\": 100000}");

        DynamoDbClient tables = clients.dynamoDb();
        S3Client objects = clients.s3();
        assertThatThrownBy(() -> tables.getItem(item -> item.tableName("t").key(Map.of())))
                .isInstanceOf(InternalServerErrorException.class);
        assertThatThrownBy(
                        () -> objects.getObject(get -> get.bucket(Files.BUCKET).key("k")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        assertThatThrownBy(() -> hasty.rekognition().createFaceLivenessSession(CREATE))
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    @Test
    void removesThemAll() throws Exception {
        send("POST", "{\"operation\": \"CreateFaceLivenessSession\", \"fault\": \"cut\", \"calls\": 5}");

        assertThat(send("DELETE", "").body()).isEqualTo("{\"waiting\":{}}");

        assertThatCode(() -> clients.rekognition().createFaceLivenessSession(CREATE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|The body must be a JSON object with \"operation\" and \"fault\".",
                "{\"operation\": |The body must be JSON. It cannot be read at its character",
                "{} {}|The body must be JSON. It cannot be read at its character",
                "{\"fault\": \"hang\"}|\"operation\" must be there, as text.",
                "{\"operation\": \"analyzeid\", \"fault\": \"hang\"}|The operation must be one of AnalyzeID, AssumeRole,",
                "{\"operation\": \"AnalyzeID\", \"fault\": \"hangs\"}|The fault must be one of access_denied, cut, delayed,",
                "{\"operation\": \"AnalyzeID\", \"fault\": \"hang\", \"call\": 2}|The member must be one of calls, fault,",
                "{\"operation\": \"AnalyzeID\", \"fault\": \"hang\", \"calls\": 0}|\"calls\" must be a whole number from 1 to 1000.",
                "{\"operation\": \"AnalyzeID\", \"fault\": \"failed\", \"status\": 400}|\"status\" must be a whole number from 500 to 599.",
            })
    void saysWhatIsWrong(String body, String detail) throws Exception {
        HttpResponse<String> answer = send("POST", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body().replace("\\\"", "\""))
                .contains("\"code\":\"invalid_fault\"")
                .contains(detail);
        assertThat(aws.faults().waiting()).isEmpty();
    }

    private static HttpResponse<String> send(String method, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(aws.endpoint().resolve("/local/faults"))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
