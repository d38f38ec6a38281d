package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.local.protocol.Fault;
import io.kyc.local.store.TemporaryCredentials;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.sts.model.StsException;

/** STS through AWS's own client. */
class AssumeRoleTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/path/kyc-stream";
    private static final SettableClock CLOCK = new SettableClock();

    private static LocalAws aws;
    private static StsClient sts;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().sessionsTable("of-the-account").clock(CLOCK).start();
        sts = client(aws.secretKey());
    }

    @AfterAll
    static void stop() {
        sts.close();
        aws.close();
    }

    private static StsClient client(String secret) {
        return StsClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), secret)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static AssumeRoleRequest.Builder request() {
        return AssumeRoleRequest.builder().roleArn(ROLE).roleSessionName("some-session");
    }

    private static String refused(AssumeRoleRequest.Builder request) {
        return catchThrowableOfType(StsException.class, () -> sts.assumeRole(request.build()))
                .awsErrorDetails()
                .errorCode();
    }

    @Test
    void issuesCredentialsThatEnd() {
        String policy = "{\"Statement\":\"<&>\"}";

        AssumeRoleResponse answer =
                sts.assumeRole(request().durationSeconds(900).policy(policy).build());

        TemporaryCredentials.Grant grant = aws.temporaryCredentials()
                .find(answer.credentials().accessKeyId())
                .orElseThrow();
        assertThat(answer.credentials().secretAccessKey()).isEqualTo(grant.secretAccessKey());
        assertThat(answer.credentials().sessionToken()).isEqualTo(grant.sessionToken());
        assertThat(answer.credentials().expiration()).isEqualTo(grant.expiresAt());
        assertThat(answer.assumedRoleUser().arn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/kyc-stream/some-session");
        assertThat(grant.role().policy()).contains(policy);
        assertThat(grant.role().duration()).isEqualTo(Duration.ofMinutes(15));
        CLOCK.advance(Duration.ofMinutes(16));
        assertThat(aws.temporaryCredentials().find(grant.accessKeyId())).isEmpty();
    }

    @Test
    void namesTheCallerInTheAccountOfAllServices() {
        String account = sts.getCallerIdentity().account();

        assertThat(sts.getCallerIdentity().arn()).contains(":" + account + ":");
        try (LocalClients clients = new LocalClients(aws)) {
            clients.s3().createBucket(create -> create.bucket("of-the-account"));
            assertThat(List.of(
                            clients.rekognition()
                                    .createCollection(create -> create.collectionId("of-the-account"))
                                    .collectionArn(),
                            clients.s3()
                                    .putObject(
                                            put -> put.bucket("of-the-account")
                                                    .key("key")
                                                    .serverSideEncryption("aws:kms"),
                                            RequestBody.fromString("x"))
                                    .ssekmsKeyId(),
                            clients.dynamoDb()
                                    .describeTable(describe -> describe.tableName("of-the-account"))
                                    .table()
                                    .tableArn()))
                    .allMatch(arn -> arn.contains(":" + account + ":"));
        }
    }

    @Test
    void refusesWhatBreaksTheModel() {
        assertThat(refused(request().roleArn("kyc-stream-role-without-arn"))).isEqualTo("ValidationError");
        assertThat(refused(request().roleSessionName("two words"))).isEqualTo("ValidationError");
        assertThat(refused(request().durationSeconds(899))).isEqualTo("ValidationError");
        assertThat(refused(request().durationSeconds(43_201))).isEqualTo("ValidationError");
        assertThat(refused(request().policy("{\"a\":\"" + "x".repeat(2048) + "\"}")))
                .isEqualTo("ValidationError");
        assertThatThrownBy(() -> sts.assumeRole(request().policy("no JSON").build()))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    void refusesAWrongSignature() {
        try (StsClient stranger = client("another-secret")) {
            assertThatThrownBy(() -> stranger.assumeRole(request().build()))
                    .isInstanceOfSatisfying(StsException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(403);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
                    });
        }
    }

    @Test
    void meetsFaultsAndCountsCalls() {
        int before = aws.calls("AssumeRole");
        aws.faults().next("AssumeRole", 1, Fault.accessDenied());

        assertThat(refused(request())).isEqualTo("AccessDenied");
        assertThat(aws.calls("AssumeRole")).isEqualTo(before + 1);
    }
}
