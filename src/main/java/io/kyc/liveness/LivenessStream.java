package io.kyc.liveness;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an applicant's device needs to stream a liveness check to Rekognition, without an identity pool.
 *
 * @param region where Rekognition listens
 * @param credentials for the stream alone; they are in this answer and nowhere else
 */
@RegisterForReflection
@Schema(name = "LivenessStream")
public record LivenessStream(String region, Credentials credentials) {

    /** Temporary credentials of AWS. */
    @RegisterForReflection
    @Schema(name = "StreamCredentials")
    public record Credentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt) {
        /** They allow to stream, so they must not get into a log. */
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }
}
