package io.kyc.verification;

import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.Reason;
import io.kyc.face.FaceComparison;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The decision and what it was made of.
 *
 * @param decision what becomes of the applicant
 * @param reasons why; empty for a plain approval
 * @param similarity what was decided on; empty when it did not come to a comparison
 * @param comparison as answered; empty when it did not come to a comparison
 * @param decidedAt when
 */
@RegisterForReflection
public record Verdict(
        Decision decision,
        List<Reason> reasons,
        Optional<Evidence.Similarity> similarity,
        Optional<FaceComparison> comparison,
        Instant decidedAt) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
