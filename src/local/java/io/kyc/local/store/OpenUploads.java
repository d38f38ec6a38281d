package io.kyc.local.store;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Takes and lists parts only of uploads that were created and have not ended. s3proxy 4.1.0 takes them under any id, and
 * then they stay in memory.
 */
final class OpenUploads extends ForwardingBlobStore {
    private final Set<Upload> open = ConcurrentHashMap.newKeySet();

    private record Upload(String bucket, String key, String id) {
        static Upload of(MultipartUpload upload) {
            return new Upload(upload.containerName(), upload.blobName(), upload.id());
        }
    }

    OpenUploads(BlobStore store) {
        super(store);
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        MultipartUpload upload = super.initiateMultipartUpload(request);
        open.add(Upload.of(upload));
        return upload;
    }

    @Override
    public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request, InputStream body) {
        if (!open.contains(Upload.of(upload))) {
            // A client that is still sending would not see the answer.
            FaultyBlobStore.drain(body);
            throw noSuchUpload();
        }
        return super.uploadMultipartPart(upload, request, body);
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        if (!open.contains(Upload.of(upload))) {
            throw noSuchUpload();
        }
        return super.listMultipartUpload(upload);
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        open.remove(Upload.of(upload));
        return response;
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        super.abortMultipartUpload(upload);
        open.remove(Upload.of(upload));
    }

    private static RuntimeException noSuchUpload() {
        String message =
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been"
                        + " aborted or completed.";
        return NoSuchUploadException.builder()
                .statusCode(404)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("NoSuchUpload")
                        .errorMessage(message)
                        .build())
                .message(message)
                .build();
    }
}
