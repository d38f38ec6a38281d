package io.kyc.local;

import static io.kyc.local.Files.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

class UploadInPartsTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"plain", "folder/a b+c", "ä&<é>'$1", "日本"})
    void endsWithTheObjectsOwnAddress(String key) {
        CompleteMultipartUploadResponse end = upload(clients.s3(), key);

        assertThat(end.key()).isEqualTo(key);
        URI address = URI.create(end.location());
        assertThat(address)
                .hasScheme("http")
                .hasHost("127.0.0.1")
                .hasPort(aws.s3Endpoint().getPort());
        assertThat(address.getPath()).isEqualTo("/" + BUCKET + "/" + key);
        assertThat(address.getQuery()).isNull();
    }

    @Test
    void takesAndListsNoPartsOfAnUploadThatIsNotOpen() {
        S3Client s3 = clients.s3();
        String aborted = s3.createMultipartUpload(one -> one.bucket(BUCKET).key("aborted"))
                .uploadId();
        s3.uploadPart(
                one -> one.bucket(BUCKET).key("aborted").uploadId(aborted).partNumber(1),
                RequestBody.fromString("part"));
        assertThat(s3.listParts(one -> one.bucket(BUCKET).key("aborted").uploadId(aborted))
                        .parts())
                .hasSize(1);
        s3.abortMultipartUpload(one -> one.bucket(BUCKET).key("aborted").uploadId(aborted));

        for (String id : List.of(aborted, "never-created")) {
            assertThatThrownBy(() -> s3.uploadPart(
                            one -> one.bucket(BUCKET)
                                    .key("aborted")
                                    .uploadId(id)
                                    .partNumber(1),
                            RequestBody.fromString("part")))
                    .isInstanceOf(NoSuchUploadException.class);
            assertThatThrownBy(() -> s3.listParts(
                            one -> one.bucket(BUCKET).key("aborted").uploadId(id)))
                    .isInstanceOf(NoSuchUploadException.class);
            assertThatThrownBy(() -> s3.abortMultipartUpload(
                            one -> one.bucket(BUCKET).key("aborted").uploadId(id)))
                    .isInstanceOf(NoSuchUploadException.class);
        }
    }

    @Test
    void countsTowardsTheLimitOfAllObjects() {
        try (LocalAws bounded = LocalAws.builder()
                        .bucket(BUCKET)
                        .mostObjectBytes(10_000)
                        .start();
                LocalClients its = new LocalClients(bounded)) {
            S3Client s3 = its.s3();
            for (String key : List.of("one", "two", "three", "four")) {
                upload(s3, key);
            }

            assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                    .extracting(S3Object::key)
                    .containsExactlyInAnyOrder("two", "three", "four");
        }
    }

    private static CompleteMultipartUploadResponse upload(S3Client s3, String key) {
        String id = s3.createMultipartUpload(one -> one.bucket(BUCKET).key(key)).uploadId();
        String tag = s3.uploadPart(
                        one -> one.bucket(BUCKET).key(key).uploadId(id).partNumber(1),
                        RequestBody.fromBytes(new byte[3000]))
                .eTag();
        List<CompletedPart> parts =
                List.of(CompletedPart.builder().partNumber(1).eTag(tag).build());
        return s3.completeMultipartUpload(
                one -> one.bucket(BUCKET).key(key).uploadId(id).multipartUpload(all -> all.parts(parts)));
    }
}
