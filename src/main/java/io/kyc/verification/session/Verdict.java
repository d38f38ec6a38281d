package io.kyc.verification.session;

import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Effect;
import io.kyc.decision.Evidence;
import io.kyc.decision.Policy;
import io.kyc.decision.QualityLimits;
import io.kyc.decision.Reason;
import io.kyc.face.FaceComparison;
import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision and what it was made of. Thresholds are part of the evidence; with the effects, the day and the limits of photos,
 * everything is here that is needed to come to the decision again, whatever the configuration says by then.
 *
 * @param decision what the checks decided
 * @param reasons why; empty for a plain approval
 * @param similarity what was decided on; empty when it did not come to a comparison
 * @param comparison as answered; empty when it did not come to a comparison
 * @param decidedAt when
 * @param rules that were in force then
 * @param review what a person decided afterwards
 */
@RegisterForReflection
public record Verdict(
        Decision decision,
        List<Reason> reasons,
        Optional<Evidence.Similarity> similarity,
        Optional<FaceComparison> comparison,
        Instant decidedAt,
        Rules rules,
        Optional<Review> review) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /**
     * What was in force when it was decided, beside the thresholds that stand with the evidence.
     *
     * @param day on which the document was judged, in the time zone that was configured then
     * @param qualityLimits that the photos were held to; empty when nothing was measured
     * @param specimens whether specimens were taken
     * @param effects of every reason there was at that time, by its code
     */
    @RegisterForReflection
    public record Rules(
            LocalDate day, Optional<QualityLimits> qualityLimits, boolean specimens, Map<String, Effect> effects) {
        public Rules {
            effects = Map.copyOf(effects);
        }
    }

    /** What the checks decided on this evidence under this policy. */
    public static Verdict of(
            Decision decision,
            List<Reason> reasons,
            Evidence evidence,
            Optional<FaceComparison> comparison,
            Instant decidedAt,
            Policy policy) {
        return new Verdict(
                decision,
                reasons,
                evidence.similarity(),
                comparison,
                decidedAt,
                new Rules(
                        evidence.day(),
                        evidence.quality().map(Evidence.Quality::limits),
                        evidence.requirements().specimens(),
                        policy.effectsByCode()),
                Optional.empty());
    }

    public Verdict reviewed(Review review) {
        return new Verdict(decision, reasons, similarity, comparison, decidedAt, rules, Optional.of(review));
    }

    /** The decision that counts: the reviewer's where there is one. */
    public Decision outcome() {
        return review.map(Review::decision).orElse(decision);
    }

    /**
     * What the checks decide on this evidence under the stored policy. A difference from the stored decision means that something was
     * changed.
     */
    public Decision recompute(Evidence evidence) {
        // Used-up attempts decline whatever the evidence says.
        return reasons.contains(Reason.TOO_MANY_ATTEMPTS)
                ? Decision.DECLINED
                : policy().decide(Checks.reasons(Checks.ofDecision(evidence)));
    }

    /** The policy under which it was decided. */
    public Policy policy() {
        return Policy.ofCodes(rules.effects());
    }

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
}
