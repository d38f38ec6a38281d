package io.kyc.verification.review;

import io.kyc.decision.Decision;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Verdict;
import io.kyc.verification.session.Verdict.Review;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reviewer's decision in an answer.
 *
 * @param decision the reviewer's decision, which is now the session's
 * @param automatedDecision the checks' decision
 */
@RegisterForReflection
@Schema(name = "Reviewed")
public record ReviewAnswer(
        String sessionId,
        Decision decision,
        Decision automatedDecision,
        String reviewedBy,
        Instant reviewedAt,
        String reviewReason,
        @Schema(enumeration = "REVIEW_COMPLETED") String status) {

    static ReviewAnswer of(Session session) {
        Verdict verdict = session.facts().verdict().orElseThrow();
        Review review = verdict.review().orElseThrow();
        return new ReviewAnswer(
                session.id().value(),
                review.decision(),
                verdict.decision(),
                review.reviewer(),
                review.at(),
                review.reason().reveal(),
                "REVIEW_COMPLETED");
    }
}
