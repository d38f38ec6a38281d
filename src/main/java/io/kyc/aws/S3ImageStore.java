package io.kyc.aws;

import io.kyc.image.ImageConfig;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Keeps pictures in S3. */
@Singleton
class S3ImageStore implements ImageStore {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final S3Client s3;
    private final AwsCalls calls;
    private final ImageConfig config;

    S3ImageStore(S3Client s3, AwsCalls calls, ImageConfig config) {
        this.s3 = s3;
        this.calls = calls;
        this.config = config;
    }

    @Override
    public void put(String key, byte[] bytes, ImageFormat format) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(config.bucket())
                .key(key)
                .contentType(format.contentType())
                .build();
        // RequestBody.fromBytes would copy the bytes.
        RequestBody body = RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes), bytes.length, format.contentType());
        calls.make("S3.PutObject", () -> s3.putObject(request, body));
    }

    @Override
    public Optional<byte[]> get(String key, int maxBytes) {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(config.bucket()).key(key).build();
        return calls.make("S3.GetObject", () -> {
            try {
                // The client reads the bytes, so that the call's time limit covers them.
                byte[] bytes = s3.getObject(request, (answer, in) -> read(answer, in, maxBytes + 1));
                if (bytes.length > maxBytes) {
                    throw new KycException(
                            ErrorCode.IMAGE_TOO_LARGE,
                            "The picture must have at most " + maxBytes + " bytes. Send a smaller one.");
                }
                return Optional.of(bytes);
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    private static byte[] read(GetObjectResponse answer, AbortableInputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most) {
            in.abort(); // The rest is not wanted, and may be long.
        } else if (answer.contentLength() != null && bytes.length < answer.contentLength()) {
            // The JDK's client takes a connection that ends early for the end of the object.
            throw RetryableException.create("the object broke off", new EOFException());
        }
        return bytes;
    }

    @Override
    public boolean deleteSome(String prefix) {
        ListObjectsV2Request list = ListObjectsV2Request.builder()
                .bucket(config.bucket())
                .prefix(prefix)
                .build();
        ListObjectsV2Response page = calls.make("S3.ListObjectsV2", () -> s3.listObjectsV2(list));
        List<ObjectIdentifier> keys = page.contents().stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        if (!keys.isEmpty()) {
            DeleteObjectsRequest delete = DeleteObjectsRequest.builder()
                    .bucket(config.bucket())
                    .delete(Delete.builder().objects(keys).build())
                    .build();
            DeleteObjectsResponse answer = calls.make("S3.DeleteObjects", () -> s3.deleteObjects(delete));
            // One answer covers all keys, and no exception is thrown for single ones. Keys that were not deleted are
            // among its errors, or are missing if the answer broke off.
            if (answer.hasErrors() || answer.deleted().size() < keys.size()) {
                throw new KycException(
                                ErrorCode.AWS_UNAVAILABLE, "The service could not erase all data. Try again later.")
                        .withRetryAfter(RETRY);
            }
        }
        return Boolean.TRUE.equals(page.isTruncated());
    }

    @Override
    public void copy(String from, String to) {
        CopyObjectRequest request = CopyObjectRequest.builder()
                .sourceBucket(config.bucket())
                .sourceKey(from)
                .destinationBucket(config.bucket())
                .destinationKey(to)
                .build();
        calls.make("S3.CopyObject", () -> s3.copyObject(request));
    }
}
