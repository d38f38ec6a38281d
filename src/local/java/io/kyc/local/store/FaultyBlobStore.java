package io.kyc.local.store;

import io.kyc.local.protocol.Calls;
import io.kyc.local.protocol.Fault;
import io.kyc.local.protocol.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Counts S3's calls over HTTP and makes them meet their faults. It cannot cut a connection. */
final class FaultyBlobStore extends ForwardingBlobStore {
    private final Faults faults;
    private final Calls calls;
    private final CountDownLatch closed = new CountDownLatch(1);

    FaultyBlobStore(BlobStore store, Faults faults, Calls calls) {
        super(store);
        this.faults = faults;
        this.calls = calls;
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        meet("GetObject");
        return super.getBlob(request);
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        meet("HeadObject");
        return super.blobMetadata(request);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
        try {
            meet("PutObject");
        } catch (S3Exception e) {
            // The body is read first, because a client that is still sending would not see the answer.
            drain(body);
            throw e;
        }
        return super.putBlob(request, body);
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        meet("CopyObject");
        return super.copyBlob(request);
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        meet("DeleteObject");
        return super.removeBlob(request);
    }

    @Override
    public DeleteObjectsResponse removeBlobs(DeleteObjectsRequest request) {
        meet("DeleteObjects");
        return super.removeBlobs(request);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        meet("ListObjects");
        return super.list(request);
    }

    /** Ends all calls that hang. */
    void release() {
        closed.countDown();
    }

    private void meet(String operation) {
        calls.count(operation);
        Fault fault = faults.take(operation).orElse(null);
        if (fault instanceof Fault.Answer answer) {
            throw asS3Says(answer);
        } else if (fault instanceof Fault.Delay delay) {
            await(delay.duration().toMillis());
        } else if (fault instanceof Fault.Hang || fault instanceof Fault.Cut) {
            await(Long.MAX_VALUE);
            throw failure(503, "ServiceUnavailable", "The local AWS was closed.");
        }
    }

    /** The same error with S3's own name and status. */
    private static S3Exception asS3Says(Fault.Answer answer) {
        return switch (answer.type()) {
            case "ThrottlingException", "ProvisionedThroughputExceededException" ->
                failure(503, "SlowDown", answer.message());
            case "InternalServerError" -> failure(500, "InternalError", answer.message());
            case "ServiceUnavailable" -> failure(503, "ServiceUnavailable", answer.message());
            case "AccessDeniedException" -> failure(403, "AccessDenied", answer.message());
            case "ExpiredTokenException" -> failure(400, "ExpiredToken", answer.message());
            case "ResourceNotFoundException" -> failure(404, "NoSuchKey", answer.message());
            default -> failure(answer.status(), answer.type(), answer.message());
        };
    }

    private void await(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the end what nobody wants. */
    static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static S3Exception failure(int status, String code, String message) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .message(message)
                .build();
    }
}
