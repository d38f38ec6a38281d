package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.decision.Decision;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a step may be tried, and what becomes of a session that used up its attempts. */
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
            throw new IllegalStateException("kyc.verification.*-attempts are at least 1");
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

    /** The move of a session that has no attempt left to go on. */
    Transition declined(Session session, Facts facts, Actor actor, Instant now, Reason... found) {
        List<Reason> reasons = new ArrayList<>(List.of(found));
        reasons.add(Reason.TOO_MANY_ATTEMPTS);
        Verdict verdict =
                Verdict.of(Decision.DECLINED, reasons, evidenceOf.session(facts, now), Optional.empty(), now, policy);
        return new Transition(
                Optional.of(session.state()), session.moved(State.DECLINED, facts.with(verdict), now), actor, reasons);
    }
}
