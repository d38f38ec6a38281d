package io.kyc.aws;

import io.kyc.image.ImageConfig;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Pictures in S3. */
@Singleton
class S3ImageStore implements ImageStore {
    private final S3Client s3;
    private final AwsCalls calls;
    private final ImageConfig config;

    S3ImageStore(S3Client s3, AwsCalls calls, ImageConfig config) {
        this.calls = calls;
        this.s3 = s3;
        this.config = config;
    }

    @Override
    public void put(String key, byte[] bytes, ImageFormat format) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(config.bucket())
                .key(key)
                .contentType(format.contentType())
                .build();
        // RequestBody.fromBytes would copy them.
        RequestBody body = RequestBody.fromContentProvider(
                () -> new java.io.ByteArrayInputStream(bytes), bytes.length, format.contentType());
        calls.make("S3.PutObject", () -> s3.putObject(request, body));
    }

    @Override
    public Optional<byte[]> get(String key, int maxBytes) {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(config.bucket()).key(key).build();
        return calls.make("S3.GetObject", () -> {
            try (ResponseInputStream<GetObjectResponse> in = s3.getObject(request)) {
                byte[] bytes = in.readNBytes(maxBytes + 1);
                if (bytes.length > maxBytes) {
                    in.abort();
                    throw new KycException(
                            ErrorCode.IMAGE_TOO_LARGE, "Send a picture of at most " + maxBytes + " bytes.");
                }
                return Optional.of(bytes);
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw SdkClientException.create("the answer ended early", e);
            }
        });
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
