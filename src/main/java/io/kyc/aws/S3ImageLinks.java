package io.kyc.aws;

import io.kyc.image.ImageConfig;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageLinks;
import io.kyc.image.UploadLink;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;

/** Makes S3's presigned URLs. They are signed here with the function's own credentials, without a call. */
@Singleton
class S3ImageLinks implements ImageLinks {
    /** Built by the first link, so that a cold start for another request does not pay for it. */
    private final Instance<S3Presigner> presigner;

    private final ImageConfig config;

    S3ImageLinks(Instance<S3Presigner> presigner, ImageConfig config) {
        this.presigner = presigner;
        this.config = config;
    }

    @Override
    public UploadLink upload(String key, ImageFormat format, long bytes, Duration life) {
        PutObjectRequest put = PutObjectRequest.builder()
                .bucket(config.bucket())
                .key(key)
                .contentType(format.contentType())
                .contentLength(bytes)
                .build();
        PresignedPutObjectRequest signed = presigner
                .get()
                .presignPutObject(PutObjectPresignRequest.builder()
                        .signatureDuration(life)
                        .putObjectRequest(put)
                        .build());
        Map<String, String> headers = new HashMap<>();
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length"));
        return new UploadLink(URI.create(signed.url().toString()), headers, signed.expiration());
    }

    @Override
    public URI view(String key, Duration life) {
        GetObjectRequest get =
                GetObjectRequest.builder().bucket(config.bucket()).key(key).build();
        return URI.create(presigner
                .get()
                .presignGetObject(GetObjectPresignRequest.builder()
                        .signatureDuration(life)
                        .getObjectRequest(get)
                        .build())
                .url()
                .toString());
    }
}
