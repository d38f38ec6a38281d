package io.kyc.local.store;

import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Stores objects up to a number of bytes and then deletes the oldest, as a bucket's lifecycle rule would. Without that,
 * memory would grow as long as the process runs.
 */
final class LatestObjects extends ForwardingBlobStore {
    private final long mostBytes;
    private final Map<Name, Long> sizes = new LinkedHashMap<>();
    private long bytes;

    private record Name(String bucket, String key) {}

    LatestObjects(BlobStore store, long mostBytes) {
        super(store);
        this.mostBytes = mostBytes;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        PutObjectResponse response = super.putBlob(request, body);
        added(new Name(request.bucket(), request.key()));
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        added(new Name(request.destinationBucket(), request.destinationKey()));
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        added(new Name(upload.containerName(), upload.blobName()));
        return response;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        DeleteObjectResponse response = super.removeBlob(request);
        removed(new Name(request.bucket(), request.key()));
        return response;
    }

    @Override
    public DeleteObjectsResponse removeBlobs(DeleteObjectsRequest request) {
        DeleteObjectsResponse response = super.removeBlobs(request);
        request.delete().objects().forEach(object -> removed(new Name(request.bucket(), object.key())));
        return response;
    }

    private synchronized void added(Name name) {
        Long size = super.blobMetadata(HeadObjectRequest.builder()
                        .bucket(name.bucket())
                        .key(name.key())
                        .build())
                .contentLength();
        removed(name);
        sizes.put(name, size);
        bytes += size;
        Iterator<Map.Entry<Name, Long>> oldest = sizes.entrySet().iterator();
        while (bytes > mostBytes && sizes.size() > 1) {
            Map.Entry<Name, Long> one = oldest.next();
            super.removeBlob(DeleteObjectRequest.builder()
                    .bucket(one.getKey().bucket())
                    .key(one.getKey().key())
                    .build());
            bytes -= one.getValue();
            oldest.remove();
        }
    }

    private synchronized void removed(Name name) {
        Long size = sizes.remove(name);
        bytes -= size == null ? 0 : size;
    }
}
