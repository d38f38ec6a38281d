package io.kyc.verification;

import io.kyc.decision.Decision;
import io.kyc.verification.session.Verdict.Review;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review in operators' answers.
 *
 * @param reviewReason in the reviewer's words
 */
@RegisterForReflection
@Schema(name = "Review")
public record ReviewView(Decision decision, String reviewedBy, Instant reviewedAt, String reviewReason) {

    public static ReviewView of(Review review) {
        return new ReviewView(
                review.decision(),
                review.reviewer(),
                review.at(),
                review.reason().reveal());
    }
}
