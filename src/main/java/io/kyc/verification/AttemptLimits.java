package io.kyc.verification;

import io.kyc.decision.Decision;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Verdict;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a step may be tried, and what becomes of a session that used up its attempts. */
@Startup
@Singleton
class AttemptLimits {
    private final VerificationConfig config;
    private final Policy policy;
    private final EvidenceOf evidenceOf;

    AttemptLimits(VerificationConfig config, Policy policy, EvidenceOf evidenceOf) {
        this.config = config;
        this.policy = policy;
        this.evidenceOf = evidenceOf;
        if (config.documentAttempts() < 1 || config.livenessAttempts() < 1) {
            throw new IllegalStateException(
                    "kyc.verification.document-attempts and liveness-attempts must be at least 1, but are "
                            + config.documentAttempts() + " and " + config.livenessAttempts());
        }
    }

    /** Attempts left on a step that is counted. */
    int left(Session session, Step step) {
        int most = step == Step.PROCESS_DOCUMENT ? config.documentAttempts() : config.livenessAttempts();
        return Math.max(0, most - session.attempts().spentOn(step));
    }

    /** Whether the step is counted and no attempt is left, not even one that a dead request had begun. */
    boolean exhausted(Session session, Step step) {
        boolean counted = step == Step.PROCESS_DOCUMENT || step == Step.START_LIVENESS;
        boolean begun = session.lease().filter(dead -> dead.isRepeatedBy(step)).isPresent();
        return counted && !begun && left(session, step) == 0;
    }

    /**
     * @param counted the step of which another attempt would be needed
     * @param mayContinue whether the session can go on from this move
     * @return the move, or the decline of a session that can neither go on nor try again
     */
    Move declinedWithoutAttempts(Session claimed, Step counted, boolean mayContinue, Move move) {
        return mayContinue || left(claimed, counted) > 0 ? move : declined(move.facts(), move.reasons(), move.at());
    }

    /** The move of a session that has no attempt left to go on. */
    Move declined(Facts facts, List<Reason> found, Instant now) {
        List<Reason> reasons = new ArrayList<>(found);
        reasons.add(Reason.TOO_MANY_ATTEMPTS);
        Verdict verdict =
                Verdict.of(Decision.DECLINED, reasons, evidenceOf.session(facts, now), Optional.empty(), now, policy);
        return new Move(State.DECLINED, facts.with(verdict), reasons, now);
    }
}
