package io.kyc.testing;

import io.kyc.local.LocalAws;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket as someone with AWS's own client sees it. */
public final class LocalBucket implements AutoCloseable {
    private final S3Client s3;

    private LocalBucket(S3Client s3) {
        this.s3 = s3;
    }

    public static LocalBucket of(LocalAws aws) {
        return new LocalBucket(S3Client.builder()
                .endpointOverride(aws.s3Endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())))
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                // The server may close a kept connection just when it is used again, and a body is not sent twice by
                // itself.
                .overrideConfiguration(override -> override.retryStrategy(StandardRetryStrategy.builder()
                        .useClientDefaults(false)
                        .maxAttempts(3)
                        .backoffStrategy(BackoffStrategy.retryImmediately())
                        .retryOnExceptionOrCause(IOException.class)
                        .build()))
                .build());
    }

    public void put(String key, byte[] bytes) {
        s3.putObject(
                PutObjectRequest.builder()
                        .bucket(LocalAwsResource.BUCKET)
                        .key(key)
                        .build(),
                RequestBody.fromBytes(bytes));
    }

    /** Makes copies of what lies under the key, named {@code prefix} and a number. */
    public void fill(String key, String prefix, int copies) {
        for (int i = 0; i < copies; i++) {
            s3.copyObject(CopyObjectRequest.builder()
                    .sourceBucket(LocalAwsResource.BUCKET)
                    .sourceKey(key)
                    .destinationBucket(LocalAwsResource.BUCKET)
                    .destinationKey(prefix + i)
                    .build());
        }
    }

    /** @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException when it is not there */
    public byte[] get(String key) {
        return s3.getObjectAsBytes(GetObjectRequest.builder()
                        .bucket(LocalAwsResource.BUCKET)
                        .key(key)
                        .build())
                .asByteArray();
    }

    /** The keys that begin so, in order. */
    public List<String> keys(String prefix) {
        return s3
                .listObjectsV2(ListObjectsV2Request.builder()
                        .bucket(LocalAwsResource.BUCKET)
                        .prefix(prefix)
                        .build())
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    @Override
    public void close() {
        s3.close();
    }
}
