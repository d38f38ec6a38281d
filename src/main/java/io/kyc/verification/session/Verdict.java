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
 * The decision and everything that it was based on. Thresholds are part of the evidence. With the effects, the day and
 * the limits for photos, the decision can be computed again, whatever the configuration says by then.
 *
 * @param decision the decision of the checks
 * @param reasons why; empty for a plain approval
 * @param similarity the similarity that the decision used; empty when no faces were compared
 * @param comparison the comparison as it was answered; empty when no faces were compared
 * @param decidedAt when the checks decided
 * @param rules the rules at that time
 * @param review a reviewer's later decision
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
     * The rules at the time of the decision, except the thresholds, which are part of the evidence.
     *
     * @param day the day on which the document was judged, in the time zone configured then
     * @param qualityLimits the limits for the photos; empty when nothing was measured
     * @param specimens whether specimen documents were accepted
     * @param effects the effect of every reason that existed then, by its code
     */
    @RegisterForReflection
    public record Rules(
            LocalDate day, Optional<QualityLimits> qualityLimits, boolean specimens, Map<String, Effect> effects) {
        public Rules {
            effects = Map.copyOf(effects);
        }
    }

    /** Decides on this evidence under this policy. */
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

    /** The decision that counts: the reviewer's if there is one. */
    public Decision outcome() {
        return review.map(Review::decision).orElse(decision);
    }

    /**
     * Decides again on this evidence under the stored policy. If the result differs from the stored decision, something
     * was changed.
     */
    public Decision recompute(Evidence evidence) {
        // Used-up attempts decline, whatever the evidence says.
        return reasons.contains(Reason.TOO_MANY_ATTEMPTS)
                ? Decision.DECLINED
                : policy().decide(Checks.reasons(Checks.ofDecision(evidence)));
    }

    /** The policy at the time of the decision. */
    public Policy policy() {
        return Policy.ofCodes(rules.effects());
    }

    /**
     * A reviewer's decision in a case that the checks could not decide.
     *
     * @param decision {@code APPROVED} or {@code DECLINED}
     * @param reason in the reviewer's words, which may be about the person
     * @param reviewer the actor's name
     * @param at when the reviewer decided
     */
    @RegisterForReflection
    public record Review(Decision decision, Redacted<String> reason, String reviewer, Instant at) {
        public Review {
            if (decision == Decision.REVIEW) {
                throw new IllegalArgumentException("a review ends the review");
            }
        }

        /** Whether this review is the given decision by the given reviewer. */
        public boolean is(Decision decision, String reviewer) {
            return this.decision == decision && this.reviewer.equals(reviewer);
        }
    }
}
