package io.kyc.verification.upload;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A URL to which a picture can be uploaded.
 *
 * @param url accepts a picture of the announced type and length, and can be used again until it expires
 * @param method the HTTP method
 * @param headers must be sent unchanged; every client adds the length by itself
 * @param s3Key for {@code image_s3_key} or {@code back_image_s3_key} of process-document
 * @param expiresAt when the URL expires
 */
@RegisterForReflection
@Schema(name = "UploadUrl")
public record UploadUrl(
        @Schema(format = "uri") String url,
        @Schema(enumeration = "PUT") String method,
        Map<String, String> headers,
        String s3Key,
        Instant expiresAt) {

    @Override
    public String toString() {
        // The URL must stay secret, so it is not printed.
        return "UploadUrl[" + s3Key + "]";
    }
}
