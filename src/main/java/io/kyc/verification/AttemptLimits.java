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

/** Limits the attempts of each step, and declines a session that has used them up. */
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

    /** Whether the step's attempts are counted. */
    static boolean isCounted(Step step) {
        return step == Step.PROCESS_DOCUMENT || step == Step.START_LIVENESS;
    }

    /** The number of attempts left for a step whose attempts are counted. */
    int left(Session session, Step step) {
        int most = step == Step.PROCESS_DOCUMENT ? config.documentAttempts() : config.livenessAttempts();
        return Math.max(0, most - session.attempts().spentOn(step));
    }

    /** Whether the step's attempts are counted and none is left, not even one that a dead request has begun. */
    boolean exhausted(Session session, Step step) {
        boolean begun = session.lease().filter(dead -> dead.isRepeatedBy(step)).isPresent();
        return isCounted(step) && !begun && left(session, step) == 0;
    }

    /**
     * @param counted the step that would need another attempt
     * @param mayContinue whether the session can go on after this move
     * @return the move, or a decline if the session can neither go on nor try again
     */
    Move declinedWithoutAttempts(Session claimed, Step counted, boolean mayContinue, Move move) {
        return mayContinue || left(claimed, counted) > 0 ? move : declined(move.facts(), move.reasons(), move.at());
    }

    /** The decline of a session without attempts. */
    Move declined(Facts facts, List<Reason> found, Instant now) {
        List<Reason> reasons = new ArrayList<>(found);
        reasons.add(Reason.TOO_MANY_ATTEMPTS);
        Verdict verdict =
                Verdict.of(Decision.DECLINED, reasons, evidenceOf.session(facts, now), Optional.empty(), now, policy);
        return new Move(State.DECLINED, facts.with(verdict), reasons, now);
    }
}
