package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.local.protocol.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionRequest;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;
import software.amazon.awssdk.services.rekognition.model.ThrottlingException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FaultsTest {
    private static final String CREATE = "CreateFaceLivenessSession";

    private static LocalAws aws;
    private static LocalClients clients;
    private static LocalClients hasty;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).start();
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
    void theNextCallsThrottleAndThenTheServiceAnswers() {
        int before = aws.calls(CREATE);
        aws.faults().next(CREATE, 2, Fault.throttled());
        assertThatThrownBy(() -> create(clients.rekognition())).isInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> create(clients.rekognition())).isInstanceOf(ThrottlingException.class);
        create(clients.rekognition());
        assertThat(aws.calls(CREATE) - before).isEqualTo(3);
        assertThat(aws.calls("CompareFaces")).isZero();
    }

    @Test
    void rekognitionGivesItsRealErrors() {
        aws.faults().next(CREATE, 1, Fault.throughputExceeded());
        aws.faults().next(CREATE, 1, Fault.failed(500));
        aws.faults().next(CREATE, 1, Fault.failed(503));
        assertThatThrownBy(() -> create(clients.rekognition()))
                .isInstanceOf(
                        software.amazon.awssdk.services.rekognition.model.ProvisionedThroughputExceededException.class);
        assertThatThrownBy(() -> create(clients.rekognition()))
                .isInstanceOf(software.amazon.awssdk.services.rekognition.model.InternalServerErrorException.class);
        assertThat(catchThrowableOfType(RekognitionException.class, () -> create(clients.rekognition()))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aCallHangsIsCutOrComesLate() {
        aws.faults().next(CREATE, 1, Fault.hang());
        assertThatThrownBy(() -> create(hasty.rekognition())).isInstanceOf(ApiCallTimeoutException.class);
        aws.faults().next(CREATE, 1, Fault.cut());
        assertThatThrownBy(() -> create(clients.rekognition())).isInstanceOf(SdkClientException.class);
        aws.faults().next(CREATE, 1, Fault.delayed(Duration.ofMillis(200)));
        long started = System.nanoTime();
        create(clients.rekognition());
        assertThat(System.nanoTime() - started).isGreaterThan(200_000_000);
    }

    @Test
    void dynamoDbGivesItsRealErrors() {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        aws.faults().next("ListTables", 1, Fault.throughputExceeded());
        aws.faults().next("ListTables", 1, Fault.failed(500));
        aws.faults().next("ListTables", 1, Fault.failed(503));
        aws.faults().next("ListTables", 1, Fault.cut());
        assertThatThrownBy(dynamoDb::listTables).isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThatThrownBy(dynamoDb::listTables).isInstanceOf(InternalServerErrorException.class);
        assertThat(catchThrowableOfType(DynamoDbException.class, dynamoDb::listTables)
                        .statusCode())
                .isEqualTo(503);
        assertThatThrownBy(dynamoDb::listTables).isInstanceOf(SdkClientException.class);
        assertThat(dynamoDb.listTables().tableNames()).isEmpty();
        aws.faults().next("ListTables", 1, Fault.hang());
        assertThatThrownBy(() -> hasty.dynamoDb().listTables()).isInstanceOf(ApiCallTimeoutException.class);
        assertThat(aws.calls("ListTables")).isEqualTo(6);
    }

    @Test
    void s3GivesItsRealErrors() {
        S3Exception slow = whenPut(Fault.throttled());
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(slow.awsErrorDetails().errorCode()).isEqualTo("SlowDown");
        assertThat(whenPut(Fault.failed(500)).statusCode()).isEqualTo(500);
        put(clients.s3());
        aws.faults().next("PutObject", LocalClients.S3_ATTEMPTS, Fault.hang());
        assertThatThrownBy(() -> put(hasty.s3())).isInstanceOf(ApiCallTimeoutException.class);
        assertThat(aws.calls("PutObject")).isGreaterThanOrEqualTo(4);
    }

    /** One call in ten breaks off while it meets its fault, and the client makes it again. */
    private static S3Exception whenPut(Fault fault) {
        aws.faults().next("PutObject", LocalClients.S3_ATTEMPTS, fault);
        S3Exception failure = catchThrowableOfType(S3Exception.class, () -> put(clients.s3()));
        aws.faults().clear();
        return failure;
    }

    private static void create(RekognitionClient rekognition) {
        rekognition.createFaceLivenessSession(
                CreateFaceLivenessSessionRequest.builder().build());
    }

    private static void put(S3Client s3) {
        s3.putObject(PutObjectRequest.builder().bucket(BUCKET).key("x").build(), RequestBody.fromString("x"));
    }
}
