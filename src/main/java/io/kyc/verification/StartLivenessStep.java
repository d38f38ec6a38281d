package io.kyc.verification;

import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.Challenges;
import io.kyc.liveness.ChosenChallenge;
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
    private final Challenges challenges;
    private final LivenessConfig config;
    private final Clock clock;

    StartLivenessStep(LivenessChecks checks, Challenges challenges, LivenessConfig config, Clock clock) {
        this.checks = checks;
        this.challenges = challenges;
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
        boolean wished = Boolean.TRUE.equals(request.photosensitive());
        boolean ofOperator = requester.mayChooseChallenge();
        ChosenChallenge challenge = challenges.choose(
                session.facts().start().photosensitive() || wished && ofOperator, wished && !ofOperator);
        return claimed -> start(claimed, challenge);
    }

    private Worked<Answers.LivenessStarted> start(Session claimed, ChosenChallenge challenge) {
        int attempt = claimed.attempts().liveness();
        StartedLiveness started = checks.start(
                new EvidenceKeys(claimed.id().value()).livenessPrefix(attempt),
                LivenessRequestToken.of(claimed, challenge.type()),
                config.auditImages(),
                challenge.type());
        var facts =
                claimed.facts().with(LivenessEvidence.started(attempt, started.id(), started.expiresAt(), challenge));
        return new Worked<>(
                new Move(State.LIVENESS_STARTED, facts, List.of(), clock.instant()),
                moved -> answer(moved, started, challenge));
    }

    private static Answers.LivenessStarted answer(Session moved, StartedLiveness started, ChosenChallenge challenge) {
        return new Answers.LivenessStarted(
                moved.id().value(),
                started.id(),
                started.region(),
                started.expiresAt(),
                challenge.type().wireName(),
                "CREATED",
                Flow.next(moved).orElseThrow());
    }
}
