package io.kyc.verification.upload;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a picture can be uploaded.
 *
 * @param url takes one picture of the announced type and length, and may be used again until it ends
 * @param method of HTTP
 * @param headers to send with it, as they are; every client adds the length by itself
 * @param s3Key for {@code image_s3_key} or {@code back_image_s3_key} of process-document
 * @param expiresAt when the URL ends
 */
@RegisterForReflection
@Schema(name = "UploadUrl")
public record UploadUrl(String url, String method, Map<String, String> headers, String s3Key, Instant expiresAt) {

    @Override
    public String toString() {
        // The URL is a permission.
        return "UploadUrl[" + s3Key + "]";
    }
}
