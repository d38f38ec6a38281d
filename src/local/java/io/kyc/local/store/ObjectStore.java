package io.kyc.local.store;

import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Faults;
import io.kyc.local.store.nio2blob.ObjectsInMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Runs a local S3: s3proxy over a file system in memory. It checks signatures and the expiry of presigned URLs, and has
 * CORS for every origin. It has no versioning and no object tags, and encrypts nothing. The methods of this class bypass
 * HTTP, as AWS's own services do, and meet no faults.
 */
public final class ObjectStore implements AutoCloseable {
    private final BlobStore objects;
    private final FaultyBlobStore faulty;
    private final S3Proxy server;

    private ObjectStore(BlobStore objects, FaultyBlobStore faulty, S3Proxy server) {
        this.objects = objects;
        this.faulty = faulty;
        this.server = server;
    }

    /**
     * @param port on loopback, 0 for any free one
     * @param region named in the ARNs of keys
     * @param mostBytes limit for all objects together; beyond that the oldest are deleted
     */
    public static ObjectStore start(
            int port, String accessKey, String secretKey, String region, long mostBytes, Faults faults, Calls calls) {
        BlobStore objects = new LatestObjects(
                new OpenUploads(new KmsKeys(new LowerCaseMetadata(new ObjectsInMemory()), region)), mostBytes);
        FaultyBlobStore faulty = new FaultyBlobStore(objects, faults, calls);
        S3Proxy server = S3Proxy.builder()
                .blobStore(faulty)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                .corsRules(new CrossOriginResourceSharing(
                        List.of("*"),
                        List.of("GET", "HEAD", "PUT", "POST", "DELETE"),
                        List.of("*"),
                        List.of("ETag", "x-amz-request-id"),
                        ""))
                .ignoreUnknownHeaders(true)
                .stopTimeout(0)
                .build();
        ObjectAddress.answeredBy(server);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the local S3 cannot listen on port " + port, e);
        }
        return new ObjectStore(objects, faulty, server);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Creates a bucket; does nothing if it exists. */
    public void createBucket(String bucket) {
        if (!hasBucket(bucket)) {
            objects.createContainer(bucket);
        }
    }

    public boolean hasBucket(String bucket) {
        return objects.containerExists(bucket);
    }

    /** @return the object's size in bytes; empty when the bucket or key does not exist */
    public OptionalLong size(String bucket, String key) {
        if (!hasBucket(bucket)) {
            return OptionalLong.empty();
        }
        HeadObjectResponse head = objects.blobMetadataIfPresent(bucket, key);
        return head == null ? OptionalLong.empty() : OptionalLong.of(head.contentLength());
    }

    /**
     * @return the object's bytes
     * @throws NoSuchKeyException when the object does not exist
     * @throws NoSuchBucketException when the bucket does not exist
     */
    public byte[] read(String bucket, String key) {
        try (InputStream in = objects.getBlob(bucket, key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes or replaces an object. */
    public void write(String bucket, String key, String contentType, byte[] bytes) {
        objects.putBlob(
                PutObjectRequest.builder()
                        .bucket(bucket)
                        .key(key)
                        .contentType(contentType)
                        .contentLength((long) bytes.length)
                        .build(),
                new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() {
        faulty.release();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the local S3 does not stop", e);
        }
    }
}
