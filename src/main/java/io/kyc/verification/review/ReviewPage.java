package io.kyc.verification.review;

import io.kyc.verification.SessionView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the sessions that wait for a review.
 *
 * @param reviews each with everything that a reviewer needs; {@code entered_at} says since when it waits
 * @param nextCursor for the next page; null at the end
 */
@RegisterForReflection
@Schema(name = "ReviewPage")
public record ReviewPage(
        List<SessionView.Full> reviews,
        @Schema(nullable = true) String nextCursor) {}
