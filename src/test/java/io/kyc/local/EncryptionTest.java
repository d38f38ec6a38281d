package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** What the local S3 says about the encryption of objects. */
class EncryptionTest {
    private static final Pattern KEY =
            Pattern.compile("arn:aws:kms:us-east-1:\\d{12}:key/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final RequestBody BODY = RequestBody.fromString("hello");

    private static LocalAws aws;
    private static LocalClients clients;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().bucket(BUCKET).start();
        clients = new LocalClients(aws);
        s3 = clients.s3();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @AfterEach
    void forgetTheBucketsSetting() {
        s3.deleteBucketEncryption(delete -> delete.bucket(BUCKET));
    }

    @Test
    void takesTheAccountsKeyForAnObjectThatNamesNone() {
        PutObjectResponse put =
                s3.putObject(one -> one.bucket(BUCKET).key("put").serverSideEncryption("aws:kms"), BODY);
        GetObjectResponse read =
                s3.getObjectAsBytes(one -> one.bucket(BUCKET).key("put")).response();

        assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(put.ssekmsKeyId()).matches(KEY);
        assertThat(head("put").serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(head("put").ssekmsKeyId()).isEqualTo(put.ssekmsKeyId());
        assertThat(read.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(read.ssekmsKeyId()).isEqualTo(put.ssekmsKeyId());
    }

    @Test
    void takesTheSameKeyForACopy() {
        String account = accountsKey();
        s3.putObject(one -> one.bucket(BUCKET).key("source"), BODY);

        CopyObjectResponse copy = s3.copyObject(one -> one.sourceBucket(BUCKET)
                .sourceKey("source")
                .destinationBucket(BUCKET)
                .destinationKey("copy")
                .serverSideEncryption("aws:kms"));

        assertThat(copy.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(copy.ssekmsKeyId()).isEqualTo(account);
        assertThat(head("copy").ssekmsKeyId()).isEqualTo(account);
        assertThat(head("source").serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
        assertThat(head("source").ssekmsKeyId()).isNull();
    }

    @Test
    void takesTheSameKeyForAnUploadInParts() {
        String account = accountsKey();

        CreateMultipartUploadResponse upload =
                s3.createMultipartUpload(one -> one.bucket(BUCKET).key("parts").serverSideEncryption("aws:kms"));
        UploadPartResponse part = s3.uploadPart(
                one -> one.bucket(BUCKET)
                        .key("parts")
                        .uploadId(upload.uploadId())
                        .partNumber(1),
                BODY);
        CompleteMultipartUploadResponse whole = s3.completeMultipartUpload(one -> one.bucket(BUCKET)
                .key("parts")
                .uploadId(upload.uploadId())
                .multipartUpload(parts -> parts.parts(
                        CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));

        assertThat(List.of(
                        upload.ssekmsKeyId(),
                        part.ssekmsKeyId(),
                        whole.ssekmsKeyId(),
                        head("parts").ssekmsKeyId()))
                .containsOnly(account);
        assertThat(List.of(
                        upload.serverSideEncryption(),
                        part.serverSideEncryption(),
                        whole.serverSideEncryption(),
                        head("parts").serverSideEncryption()))
                .containsOnly(ServerSideEncryption.AWS_KMS);
    }

    @ParameterizedTest
    @CsvSource({
        "1234abcd-12ab-34cd-56ef-1234567890ab, key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab, arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
        "alias/pictures, key/"
    })
    void answersTheArnOfAKeyThatIsNamed(String name, String part) {
        PutObjectResponse put = s3.putObject(
                one -> one.bucket(BUCKET)
                        .key("named")
                        .serverSideEncryption("aws:kms")
                        .ssekmsKeyId(name),
                BODY);

        assertThat(put.ssekmsKeyId())
                .startsWith("arn:aws:kms:")
                .contains(part)
                .doesNotContain("alias")
                .isNotEqualTo(accountsKey());
        assertThat(head("named").ssekmsKeyId()).isEqualTo(put.ssekmsKeyId());
    }

    @Test
    void takesTheAccountsKeyForABucketThatNamesNone() {
        assertThat(bucketsRule().applyServerSideEncryptionByDefault().sseAlgorithm())
                .isEqualTo(ServerSideEncryption.AES256);

        ServerSideEncryptionRule rule = ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(byDefault -> byDefault.sseAlgorithm(ServerSideEncryption.AWS_KMS))
                .build();
        s3.putBucketEncryption(put -> put.bucket(BUCKET).serverSideEncryptionConfiguration(all -> all.rules(rule)));

        assertThat(bucketsRule().applyServerSideEncryptionByDefault().sseAlgorithm())
                .isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(bucketsRule().applyServerSideEncryptionByDefault().kmsMasterKeyID())
                .isNull();
        assertThat(s3.putObject(one -> one.bucket(BUCKET).key("default"), BODY).ssekmsKeyId())
                .isEqualTo(accountsKey());
    }

    @Test
    void refusesAKeyWithoutKms() {
        assertThatThrownBy(() -> s3.putObject(
                        one -> one.bucket(BUCKET)
                                .key("refused")
                                .serverSideEncryption(ServerSideEncryption.AES256)
                                .ssekmsKeyId("alias/pictures"),
                        BODY))
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(400);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
                });
    }

    private static String accountsKey() {
        return s3.putObject(one -> one.bucket(BUCKET).key("any").serverSideEncryption("aws:kms"), BODY)
                .ssekmsKeyId();
    }

    private static HeadObjectResponse head(String key) {
        return s3.headObject(one -> one.bucket(BUCKET).key(key));
    }

    private static ServerSideEncryptionRule bucketsRule() {
        return s3.getBucketEncryption(get -> get.bucket(BUCKET))
                .serverSideEncryptionConfiguration()
                .rules()
                .get(0);
    }
}
