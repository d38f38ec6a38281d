package io.kyc.verification.session;

import io.kyc.decision.Decision;
import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * What a person decided where the checks could not.
 *
 * @param decision {@code APPROVED} or {@code DECLINED}
 * @param reason in the reviewer's words, which may be about the person
 * @param reviewer an operator's actor
 * @param at when
 */
@RegisterForReflection
public record Review(Decision decision, Redacted<String> reason, String reviewer, Instant at) {
    public Review {
        if (decision == Decision.REVIEW) {
            throw new IllegalArgumentException("a review ends the review");
        }
    }

    /** Whether it is this decision by this reviewer. */
    public boolean is(Decision decision, String reviewer) {
        return this.decision == decision && this.reviewer.equals(reviewer);
    }
}
