package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.face.SimilarityThreshold;
import io.kyc.image.EvidenceKeys;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares the faces and decides. */
@Singleton
class FinalVerificationStep implements FlowStep<Requests.FinalVerification, Answers.VerificationCompleted> {
    private final SimilarityThreshold threshold;
    private final DecisiveEvidence decisive;
    private final EvidenceOf evidenceOf;
    private final Policy policy;
    private final KeptFaces keptFaces;
    private final Clock clock;

    FinalVerificationStep(
            SimilarityThreshold threshold,
            DecisiveEvidence decisive,
            EvidenceOf evidenceOf,
            Policy policy,
            KeptFaces keptFaces,
            Clock clock) {
        this.threshold = threshold;
        this.decisive = decisive;
        this.evidenceOf = evidenceOf;
        this.policy = policy;
        this.keptFaces = keptFaces;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.FINAL_VERIFICATION;
    }

    /** The same answer again, for the same call after the decision. */
    @Override
    public Optional<Answers.VerificationCompleted> known(Requests.FinalVerification request, Session session) {
        threshold.effective(request.similarityThreshold());
        checkKeys(request, session);
        return session.facts()
                .verdict()
                .filter(verdict -> isSameCall(request, verdict))
                .map(verdict ->
                        answer(session, Checks.ofDecision(evidenceOf.session(session.facts(), verdict.decidedAt()))));
    }

    @Override
    public StepWork<Answers.VerificationCompleted> prepare(
            Requests.FinalVerification request, Session session, Requester requester) {
        double effective = threshold.effective(request.similarityThreshold());
        return claimed -> decide(claimed, effective);
    }

    private Worked<Answers.VerificationCompleted> decide(Session claimed, double effective) {
        DecisiveEvidence.Found found = decisive.gather(claimed, effective);
        Facts facts = claimed.facts().with(found.seen());
        Instant now = clock.instant();
        Evidence evidence = evidenceOf.session(facts, Optional.of(found.faces().similarity()), now);
        List<Check> checks = Checks.ofDecision(evidence);
        List<Reason> reasons = Checks.reasons(checks);
        Decision decision = policy.decide(reasons);
        Verdict verdict = Verdict.of(
                decision, reasons, evidence, Optional.of(found.faces().comparison()), now, policy);
        return new Worked<>(
                new Move(State.of(decision), facts.with(verdict), reasons, now),
                moved -> answer(moved, checks),
                keptFaces::keep);
    }

    private static void checkKeys(Requests.FinalVerification request, Session session) {
        EvidenceKeys keys = new EvidenceKeys(session.id().value());
        checkKey(
                request.idFaceS3Key(),
                keys.namedPortrait(),
                session.facts().document().flatMap(DocumentEvidence::portrait).map(DocumentEvidence.Portrait::image));
        checkKey(
                request.livenessReferenceS3Key(),
                keys.namedReference(),
                session.facts().liveness().flatMap(LivenessEvidence::reference));
    }

    private static void checkKey(String requested, String named, Optional<StoredImage> recorded) {
        boolean ours = requested == null
                || requested.equals(named)
                || recorded.stream().anyMatch(image -> image.key().equals(requested));
        if (!ours) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "This key is not a picture of this session. Leave the key out.");
        }
    }

    private static boolean isSameCall(Requests.FinalVerification request, Verdict verdict) {
        Double asked = request.similarityThreshold();
        return verdict.similarity()
                .filter(similarity -> asked == null || similarity.threshold() == asked)
                .isPresent();
    }

    private static Answers.VerificationCompleted answer(Session session, List<Check> checks) {
        Verdict verdict = session.facts().verdict().orElseThrow();
        return new Answers.VerificationCompleted(
                session.id().value(),
                verdict.comparison().orElseThrow(),
                verdict.outcome() == Decision.APPROVED,
                verdict.outcome(),
                ReasonAnswer.of(verdict.reasons()),
                CheckAnswer.of(checks),
                "VERIFICATION_COMPLETED");
    }
}
