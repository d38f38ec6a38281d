package io.kyc.verification.cancel;

import io.kyc.verification.session.Session;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cancelled session in an answer.
 *
 * @param cancelledAt when it was cancelled, to the second
 */
@RegisterForReflection
@Schema(name = "Cancelled")
public record CancelAnswer(
        String sessionId,
        @Schema(enumeration = "SESSION_CANCELLED") String status,
        Instant cancelledAt) {

    static CancelAnswer of(Session cancelled) {
        return new CancelAnswer(
                cancelled.id().value(),
                "SESSION_CANCELLED",
                cancelled.enteredAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
