package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.face.SimilarityThreshold;
import io.kyc.image.EvidenceKeys;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.seen.SeenBefore;
import io.kyc.seen.SeenFaces;
import io.kyc.verification.Answers.CheckAnswer;
import io.kyc.verification.Answers.ReasonAnswer;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Transition;
import io.kyc.verification.session.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares the faces and decides. */
@Singleton
class FinalStep {
    private final StepRunner runner;
    private final EvidenceImages evidence;
    private final FaceEvidence faces;
    private final EvidenceOf evidenceOf;
    private final SeenBefore seenBefore;
    private final SeenFaces seenFaces;
    private final KeptFaces keptFaces;
    private final SimilarityThreshold threshold;
    private final Policy policy;
    private final Parallel parallel;
    private final Clock clock;
    private final Disclosure disclosure;

    FinalStep(
            StepRunner runner,
            EvidenceImages evidence,
            FaceEvidence faces,
            EvidenceOf evidenceOf,
            SeenBefore seenBefore,
            SeenFaces seenFaces,
            KeptFaces keptFaces,
            SimilarityThreshold threshold,
            Policy policy,
            Parallel parallel,
            Clock clock,
            Disclosure disclosure) {
        this.runner = runner;
        this.evidence = evidence;
        this.faces = faces;
        this.evidenceOf = evidenceOf;
        this.seenBefore = seenBefore;
        this.seenFaces = seenFaces;
        this.keptFaces = keptFaces;
        this.threshold = threshold;
        this.policy = policy;
        this.parallel = parallel;
        this.clock = clock;
        this.disclosure = disclosure;
    }

    Answers.VerificationCompleted verify(Requests.FinalVerification request, Requester requester) {
        SessionId id = new SessionId(request.sessionId());
        return runner.once(id, requester, (session, keeper) -> {
            double effective = threshold.effective(request.similarityThreshold());
            checkKeys(request, session);
            // The same call after the decision: its answer is known, nothing is paid again.
            if (isSameCall(request, session)) {
                return answer(session, requester);
            }
            Session admitted = runner.admit(session, Step.FINAL_VERIFICATION);
            var done = runner.run(admitted, requester, Step.FINAL_VERIFICATION, keeper, claimed -> {
                Transition decided = decide(claimed, effective, requester);
                return new Worked<>(decided, answer(decided.session(), requester));
            });
            keptFaces.keep(done.session());
            return done.answer();
        });
    }

    private Transition decide(Session claimed, double effective, Requester requester) {
        DocumentEvidence document = claimed.facts().document().orElseThrow();
        LivenessEvidence liveness = claimed.facts().liveness().orElseThrow();
        Compared compared = compare(claimed, document, liveness, effective);
        Facts facts = claimed.facts().with(compared.seen());
        Instant now = clock.instant();
        Evidence decisive =
                evidenceOf.session(facts, Optional.of(compared.faces().similarity()), now);
        List<Reason> reasons = Checks.reasons(Checks.ofDecision(decisive));
        Decision decision = policy.decide(reasons);
        Verdict verdict = Verdict.of(
                decision, reasons, decisive, Optional.of(compared.faces().comparison()), now, policy);
        return new Transition(
                Optional.of(claimed.state()),
                claimed.moved(State.of(decision), facts.with(verdict), now),
                requester.actor(),
                reasons);
    }

    private record Compared(FaceEvidence.Compared faces, Evidence.Seen seen) {}

    private Compared compare(Session claimed, DocumentEvidence document, LivenessEvidence liveness, double effective) {
        var seen = parallel.start(() -> seen(claimed, document, liveness));
        try {
            FaceEvidence.Compared compared = faces.compare(document, liveness, effective);
            return new Compared(compared, seen.join());
        } finally {
            seen.settle();
        }
    }

    /** Looked for again: of two sessions with one document that are under way at the same time, the later decision sees both. */
    private Evidence.Seen seen(Session claimed, DocumentEvidence document, LivenessEvidence liveness) {
        return new Evidence.Seen(
                seenBefore.document(claimed.tenant(), document.mark(), claimed.id()),
                seenFaces.elsewhere(
                        claimed.tenant(), claimed.id(), document.mark(), () -> evidence.liveFace(liveness)));
    }

    private static void checkKeys(Requests.FinalVerification request, Session session) {
        EvidenceKeys keys = new EvidenceKeys(session.id().value());
        checkKey(
                request.idFaceS3Key(),
                keys.namedPortrait(),
                session.facts().document().flatMap(DocumentEvidence::portrait));
        checkKey(
                request.livenessReferenceS3Key(),
                keys.namedReference(),
                session.facts().liveness().flatMap(LivenessEvidence::reference));
    }

    private static void checkKey(String requested, String named, Optional<StoredImage> recorded) {
        boolean ours = requested == null
                || requested.equals(named)
                || recorded.filter(image -> image.key().equals(requested)).isPresent();
        if (!ours) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "What is compared is this session's evidence: leave the key out.");
        }
    }

    private static boolean isSameCall(Requests.FinalVerification request, Session session) {
        Double asked = request.similarityThreshold();
        return session.facts()
                .verdict()
                .flatMap(Verdict::similarity)
                .filter(similarity -> asked == null || similarity.threshold() == asked)
                .isPresent();
    }

    private Answers.VerificationCompleted answer(Session session, Requester requester) {
        Verdict verdict = session.facts().verdict().orElseThrow();
        List<Check> checks = Checks.ofDecision(evidenceOf.session(session.facts(), verdict.decidedAt()));
        var answer = new Answers.VerificationCompleted(
                session.id().value(),
                verdict.comparison().orElseThrow(),
                verdict.outcome() == Decision.APPROVED,
                verdict.outcome(),
                ReasonAnswer.of(verdict.reasons()),
                CheckAnswer.of(checks),
                "VERIFICATION_COMPLETED");
        return disclosure.to(requester, answer, MinimalAnswers::of);
    }
}
