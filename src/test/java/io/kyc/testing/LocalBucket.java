package io.kyc.testing;

import io.kyc.aws.AwsCalls;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket, seen with AWS's own client. Objects are put again if a kept connection has ended. */
public final class LocalBucket implements AutoCloseable {
    private final LocalClients clients;
    private final S3Client s3;

    private LocalBucket(LocalClients clients) {
        this.clients = clients;
        this.s3 = clients.s3();
    }

    public static LocalBucket of(LocalAws aws) {
        return new LocalBucket(new LocalClients(aws));
    }

    public void put(String key, byte[] bytes) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(LocalAwsResource.BUCKET)
                .key(key)
                .build();
        AwsCalls.sent("S3.PutObject", () -> s3.putObject(request, RequestBody.fromBytes(bytes)));
    }

    /** Copies the object under the key to keys of {@code prefix} and a number. */
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

    /** @throws software.amazon.awssdk.services.s3.model.NoSuchKeyException when the object does not exist */
    public byte[] get(String key) {
        return s3.getObjectAsBytes(GetObjectRequest.builder()
                        .bucket(LocalAwsResource.BUCKET)
                        .key(key)
                        .build())
                .asByteArray();
    }

    /** The keys with this prefix, in order. */
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
        clients.close();
    }
}
