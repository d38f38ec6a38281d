package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Evidence;
import io.kyc.image.EvidenceKeys;
import io.kyc.liveness.LivenessChecks;
import io.kyc.liveness.LivenessCopies;
import io.kyc.liveness.LivenessResult;
import io.kyc.liveness.LivenessResults;
import io.kyc.liveness.LivenessVerdict;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Reads the result of the liveness check. */
@Singleton
class CompleteLivenessStep implements FlowStep<Requests.CompleteLiveness, Answers.LivenessCompleted> {
    private final LivenessChecks checks;
    private final LivenessVerdict verdict;
    private final EvidenceImages evidence;
    private final AttemptLimits limits;
    private final Clock clock;

    CompleteLivenessStep(
            LivenessChecks checks,
            LivenessVerdict verdict,
            EvidenceImages evidence,
            AttemptLimits limits,
            Clock clock) {
        this.checks = checks;
        this.verdict = verdict;
        this.evidence = evidence;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.COMPLETE_LIVENESS;
    }

    @Override
    public void check(Requests.CompleteLiveness request) {
        if (request.livenessSessionId() == null || request.livenessSessionId().isBlank()) {
            throw KycException.invalid("liveness_session_id", "is required");
        }
    }

    @Override
    public StepWork<Answers.LivenessCompleted> prepare(
            Requests.CompleteLiveness request, Session session, Requester requester) {
        LivenessEvidence started = session.facts().liveness().orElseThrow();
        if (!started.livenessSessionId().equals(request.livenessSessionId())) {
            throw new KycException(
                    ErrorCode.FOREIGN_LIVENESS_SESSION,
                    "This liveness_session_id is not the last one. Send the id that the last start-liveness answered.");
        }
        return claimed -> complete(claimed, started);
    }

    private Worked<Answers.LivenessCompleted> complete(Session claimed, LivenessEvidence started) {
        LivenessResult result = ended(started);
        LivenessEvidence ended = evidence.of(claimed.id(), started, result, judged(result, started));
        Check check = Checks.liveness(ended.result().orElseThrow());
        Move move = limits.declinedWithoutAttempts(
                claimed,
                Step.START_LIVENESS,
                ended.mayContinue(),
                new Move(State.LIVENESS_COMPLETED, claimed.facts().with(ended), check.reasons(), clock.instant()));
        return new Worked<>(move, moved -> answer(moved, result, List.of(check)));
    }

    private LivenessResult ended(LivenessEvidence started) {
        LivenessResult result = checks.result(started.livenessSessionId());
        if (result.status().isPending()) {
            throw SessionRefusals.livenessPending().withRetryAfter(SessionRefusals.SOON);
        }
        return result;
    }

    private Evidence.Liveness judged(LivenessResult result, LivenessEvidence started) {
        Evidence.Liveness.Outcome outcome = switch (result.status()) {
            // Without a picture there is nothing to compare, so the check counts as failed.
            case SUCCEEDED ->
                result.reference().isPresent() ? Evidence.Liveness.Outcome.FINISHED : Evidence.Liveness.Outcome.FAILED;
            case EXPIRED, NOT_FOUND -> Evidence.Liveness.Outcome.EXPIRED;
            case FAILED, CREATED, IN_PROGRESS -> Evidence.Liveness.Outcome.FAILED;
        };
        return new Evidence.Liveness(
                outcome,
                result.confidence().orElse(0.0),
                verdict.threshold(),
                verdict.reviewFloor(),
                result.remarks().feedback(),
                new Evidence.Liveness.Challenge(
                        started.challenge().type().wireName(),
                        result.challenge().map(LivenessResult.Challenge::type),
                        started.challenge().review()),
                result.remarks().clientSdk());
    }

    private Answers.LivenessCompleted answer(Session moved, LivenessResult result, List<Check> found) {
        String id = moved.id().value();
        LivenessEvidence liveness = moved.facts().liveness().orElseThrow();
        return new Answers.LivenessCompleted(
                id,
                LivenessResults.of(
                        liveness.livenessSessionId(),
                        result,
                        verdict.passed(result),
                        new LivenessCopies(new EvidenceKeys(id))),
                CheckAnswer.of(found),
                ReasonAnswer.of(moved, found),
                "LIVENESS_COMPLETED",
                Flow.next(moved).orElse(null));
    }
}
