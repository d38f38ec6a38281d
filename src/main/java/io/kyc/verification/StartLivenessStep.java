package io.kyc.verification;

import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.StartedLiveness;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Starts a liveness check; the applicant's device then streams to AWS. */
@Singleton
class StartLivenessStep implements FlowStep<Requests.StartLiveness, Answers.LivenessStarted> {
    private final LivenessChecks checks;
    private final LivenessConfig config;
    private final Clock clock;

    StartLivenessStep(LivenessChecks checks, LivenessConfig config, Clock clock) {
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.START_LIVENESS;
    }

    @Override
    public StepWork<Answers.LivenessStarted> prepare(
            Requests.StartLiveness request, Session session, Requester requester) {
        return this::start;
    }

    private Worked<Answers.LivenessStarted> start(Session claimed) {
        int attempt = claimed.attempts().liveness();
        StartedLiveness started = checks.start(
                new EvidenceKeys(claimed.id().value()).livenessPrefix(attempt),
                LivenessRequestToken.of(claimed),
                config.auditImages());
        var facts = claimed.facts()
                .with(LivenessEvidence.started(attempt, started.id(), started.region(), started.expiresAt()));
        return new Worked<>(
                new Move(State.LIVENESS_STARTED, facts, List.of(), clock.instant()), moved -> answer(moved, started));
    }

    private static Answers.LivenessStarted answer(Session moved, StartedLiveness started) {
        return new Answers.LivenessStarted(
                moved.id().value(),
                started.id(),
                started.region(),
                started.expiresAt(),
                "CREATED",
                Flow.next(moved).orElseThrow());
    }
}
