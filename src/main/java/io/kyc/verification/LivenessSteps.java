package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Evidence;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.liveness.LivenessResults;
import io.kyc.liveness.LivenessVerdict;
import io.kyc.liveness.StartedLiveness;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.Answers.CheckAnswer;
import io.kyc.verification.Answers.ReasonAnswer;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the liveness check and takes its result. */
@Singleton
class LivenessSteps {
    private static final Duration POLL = Duration.ofSeconds(2);

    private final StepRunner runner;
    private final LivenessChecks checks;
    private final LivenessVerdict verdict;
    private final LivenessConfig config;
    private final EvidenceImages evidence;
    private final NamedCopies copies;
    private final AttemptLimits limits;
    private final Clock clock;
    private final Disclosure disclosure;

    LivenessSteps(
            StepRunner runner,
            LivenessChecks checks,
            LivenessVerdict verdict,
            LivenessConfig config,
            EvidenceImages evidence,
            NamedCopies copies,
            AttemptLimits limits,
            Clock clock,
            Disclosure disclosure) {
        this.runner = runner;
        this.checks = checks;
        this.verdict = verdict;
        this.config = config;
        this.evidence = evidence;
        this.copies = copies;
        this.limits = limits;
        this.clock = clock;
        this.disclosure = disclosure;
    }

    Answers.LivenessStarted start(Requests.StartLiveness request, Requester requester) {
        SessionId id = new SessionId(request.sessionId());
        return runner.once(id, requester, (session, keeper) -> {
            Session admitted = runner.admit(session, Step.START_LIVENESS);
            return runner.run(admitted, requester, Step.START_LIVENESS, keeper, claimed -> started(claimed, requester))
                    .answer();
        });
    }

    private Worked<Answers.LivenessStarted> started(Session claimed, Requester requester) {
        int attempt = claimed.attempts().liveness();
        StartedLiveness started = checks.start(
                new EvidenceKeys(claimed.id().value()).livenessPrefix(attempt),
                LivenessRequestToken.of(claimed),
                config.auditImages());
        var liveness = new LivenessEvidence(
                attempt,
                started.id(),
                started.region(),
                started.expiresAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Transition move = move(claimed, State.LIVENESS_STARTED, claimed.facts().with(liveness), requester, List.of());
        return new Worked<>(
                move,
                new Answers.LivenessStarted(
                        claimed.id().value(),
                        started.id(),
                        started.region(),
                        started.expiresAt(),
                        "CREATED",
                        Flow.next(move.session()).orElseThrow()));
    }

    Answers.LivenessCompleted complete(Requests.CompleteLiveness request, Requester requester) {
        SessionId id = new SessionId(request.sessionId());
        if (request.livenessSessionId() == null || request.livenessSessionId().isBlank()) {
            throw KycException.invalid("liveness_session_id", "is required");
        }
        return runner.once(id, requester, (session, keeper) -> {
            Session admitted = runner.admit(session, Step.COMPLETE_LIVENESS);
            LivenessEvidence started = admitted.facts().liveness().orElseThrow();
            if (!started.livenessSessionId().equals(request.livenessSessionId())) {
                throw new KycException(
                        ErrorCode.FOREIGN_LIVENESS_SESSION, "Use the liveness_session_id of the last start-liveness.");
            }
            AtomicReference<LivenessResult> taken = new AtomicReference<>();
            var done = runner.run(admitted, requester, Step.COMPLETE_LIVENESS, keeper, claimed -> {
                LivenessResult result = ended(started);
                taken.set(result);
                Transition move = completed(claimed, started, result, requester);
                var answer = answer(move.session(), result);
                return new Worked<>(move, disclosure.to(requester, answer, MinimalAnswers::of));
            });
            copies.ofLiveness(done.session(), taken.get());
            return done.answer();
        });
    }

    private LivenessResult ended(LivenessEvidence started) {
        LivenessResult result = checks.result(started.livenessSessionId());
        if (result.status().isPending()) {
            throw new KycException(ErrorCode.LIVENESS_PENDING, "The applicant has not finished the liveness check.")
                    .withRetryAfter(POLL);
        }
        return result;
    }

    private Transition completed(
            Session claimed, LivenessEvidence started, LivenessResult result, Requester requester) {
        LivenessEvidence done = evidence.of(claimed.id(), started, result, judged(result));
        Facts facts = claimed.facts().with(done);
        Check check = Checks.liveness(done.result().orElseThrow());
        if (!done.goesOn() && limits.left(claimed, Step.START_LIVENESS) == 0) {
            return limits.declined(
                    claimed,
                    facts,
                    requester.actor(),
                    clock.instant(),
                    check.reasons().toArray(io.kyc.decision.Reason[]::new));
        }
        return move(claimed, State.LIVENESS_COMPLETED, facts, requester, check.reasons());
    }

    private Evidence.Liveness judged(LivenessResult result) {
        Evidence.Liveness.Outcome outcome = switch (result.status()) {
            // Without a picture there is nothing to compare: as good as failed.
            case SUCCEEDED ->
                result.reference().isPresent() ? Evidence.Liveness.Outcome.FINISHED : Evidence.Liveness.Outcome.FAILED;
            case EXPIRED, NOT_FOUND -> Evidence.Liveness.Outcome.EXPIRED;
            case FAILED, CREATED, IN_PROGRESS -> Evidence.Liveness.Outcome.FAILED;
        };
        return new Evidence.Liveness(
                outcome, result.confidence().orElse(0.0), verdict.threshold(), verdict.reviewFloor());
    }

    private Transition move(
            Session claimed, State to, Facts facts, Requester requester, List<io.kyc.decision.Reason> reasons) {
        Instant now = clock.instant();
        return new Transition(Optional.of(claimed.state()), claimed.moved(to, facts, now), requester.actor(), reasons);
    }

    private Answers.LivenessCompleted answer(Session session, LivenessResult result) {
        String id = session.id().value();
        LivenessEvidence liveness = session.facts().liveness().orElseThrow();
        List<Check> found = List.of(Checks.liveness(liveness.result().orElseThrow()));
        return new Answers.LivenessCompleted(
                id,
                LivenessResults.of(
                        liveness.livenessSessionId(),
                        result,
                        verdict.passed(result),
                        new LivenessCopies(new EvidenceKeys(id))),
                CheckAnswer.of(found),
                session.facts()
                        .verdict()
                        .map(v -> ReasonAnswer.of(v.reasons()))
                        .orElseGet(() -> ReasonAnswer.ofChecks(found)),
                "LIVENESS_COMPLETED",
                Flow.next(session).orElse(null));
    }
}
