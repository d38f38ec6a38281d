package io.kyc.local.store;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Stores the names of an object's own metadata in lower case, as S3 does. */
final class LowerCaseMetadata extends ForwardingBlobStore {
    LowerCaseMetadata(BlobStore store) {
        super(store);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        return super.putBlob(
                request.hasMetadata() ? request.copy(put -> put.metadata(lowerCase(request.metadata()))) : request,
                body);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        return super.copyBlob(
                request.hasMetadata() ? request.copy(copy -> copy.metadata(lowerCase(request.metadata()))) : request);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        return super.initiateMultipartUpload(
                request.hasMetadata()
                        ? request.copy(upload -> upload.metadata(lowerCase(request.metadata())))
                        : request);
    }

    private static Map<String, String> lowerCase(Map<String, String> metadata) {
        Map<String, String> stored = new TreeMap<>();
        metadata.forEach((name, value) -> stored.put(name.toLowerCase(Locale.ROOT), value));
        return stored;
    }
}
