package io.kyc.verification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Links to a session's evidence, for people. A link opens its picture without any other permission until it expires.
 *
 * @param documentFront as analysed
 * @param documentBack as analysed
 * @param portrait cut out of the front
 * @param livenessReference the liveness check's best picture
 * @param livenessAudits its further pictures
 * @param expiresAt when the links expire
 */
@RegisterForReflection
@Schema(name = "SessionImages")
public record SessionImages(
        @Schema(nullable = true) String documentFront,
        @Schema(nullable = true) String documentBack,
        @Schema(nullable = true) String portrait,
        @Schema(nullable = true) String livenessReference,
        List<String> livenessAudits,
        Instant expiresAt) {

    @Override
    public String toString() {
        // The URLs must stay secret, so they are not printed.
        return "SessionImages[until " + expiresAt + "]";
    }
}
