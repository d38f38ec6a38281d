package io.kyc.verification;

import io.kyc.idempotency.AnswerFormat;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.Challenges;
import io.kyc.liveness.ChosenChallenge;
import io.kyc.liveness.LivenessStream;
import io.kyc.liveness.StartedLiveness;
import io.kyc.liveness.StreamedChecks;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts a liveness check; the applicant's device then streams to AWS. */
@Singleton
class StartLivenessStep implements FlowStep<Requests.StartLiveness, Answers.LivenessStarted> {
    private final StreamedChecks checks;
    private final Challenges challenges;
    private final AnswerFormat format;
    private final Clock clock;

    StartLivenessStep(StreamedChecks checks, Challenges challenges, AnswerFormat format, Clock clock) {
        this.checks = checks;
        this.challenges = challenges;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.START_LIVENESS;
    }

    /** Credentials are not kept: a repetition gets new ones, as long as the check that it started still waits. */
    @Override
    public AnswerFormat.Answered repeated(AnswerFormat.Answered kept, Session session) {
        if (!checks.answersCredentials() || kept.status() != 200) {
            return kept;
        }
        Answers.LivenessStarted started = format.read(kept, Answers.LivenessStarted.class);
        Optional<Instant> end = session.facts()
                .liveness()
                .filter(current -> session.state() == State.LIVENESS_STARTED)
                .filter(current -> current.livenessSessionId().equals(started.livenessSessionId()))
                .map(LivenessEvidence::expiresAt);
        try {
            return format.of(kept.status(), started.with(checks.again(subject(session, attempt(session)), end)));
        } catch (KycException e) {
            throw e.withNext(Flow.next(session));
        }
    }

    private static int attempt(Session session) {
        return session.facts().liveness().map(LivenessEvidence::attempt).orElse(0);
    }

    @Override
    public StepWork<Answers.LivenessStarted> prepare(
            Requests.StartLiveness request, Session session, Requester requester) {
        boolean wished = Boolean.TRUE.equals(request.photosensitive());
        boolean ofOperator = requester.mayChooseChallenge();
        ChosenChallenge challenge = challenges.choose(
                session.facts().start().asked().photosensitive() || wished && ofOperator, wished && !ofOperator);
        return claimed -> start(claimed, challenge);
    }

    private Worked<Answers.LivenessStarted> start(Session claimed, ChosenChallenge challenge) {
        int attempt = claimed.attempts().liveness();
        StreamedChecks.Started started = checks.start(
                subject(claimed, attempt),
                new EvidenceKeys(claimed.id().value()).livenessPrefix(attempt),
                LivenessRequestToken.of(claimed, challenge.type()),
                challenge.type());
        StartedLiveness check = started.check();
        var facts = claimed.facts().with(LivenessEvidence.started(attempt, check.id(), check.expiresAt(), challenge));
        var move = new Move(State.LIVENESS_STARTED, facts, List.of(), clock.instant());
        return new Worked<>(move, moved -> answer(moved, check, challenge).with(started.stream()))
                .keeping(answer -> answer.with(Optional.<LivenessStream>empty()));
    }

    private static String subject(Session session, int attempt) {
        return session.id() + "\n" + attempt;
    }

    private static Answers.LivenessStarted answer(Session moved, StartedLiveness started, ChosenChallenge challenge) {
        return new Answers.LivenessStarted(
                moved.id().value(),
                started.id(),
                started.region(),
                started.expiresAt(),
                challenge.type().wireName(),
                "CREATED",
                Flow.next(moved).orElseThrow(),
                null);
    }
}
