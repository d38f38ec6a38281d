package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.face.FaceComparison;
import io.kyc.face.FaceConfig;
import io.kyc.face.FaceMatching;
import io.kyc.face.SimilarityThreshold;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.Photo;
import io.kyc.parallel.Parallel;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.seen.DocumentMark;
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
    private final EvidenceOf evidenceOf;
    private final SeenBefore seenBefore;
    private final SeenFaces seenFaces;
    private final KeptFaces keptFaces;
    private final FaceMatching matching;
    private final SimilarityThreshold threshold;
    private final FaceConfig faceConfig;
    private final Policy policy;
    private final Parallel parallel;
    private final Clock clock;
    private final Disclosure disclosure;

    FinalStep(
            StepRunner runner,
            EvidenceImages evidence,
            EvidenceOf evidenceOf,
            SeenBefore seenBefore,
            SeenFaces seenFaces,
            KeptFaces keptFaces,
            FaceMatching matching,
            SimilarityThreshold threshold,
            FaceConfig faceConfig,
            Policy policy,
            Parallel parallel,
            Clock clock,
            Disclosure disclosure) {
        this.runner = runner;
        this.evidence = evidence;
        this.evidenceOf = evidenceOf;
        this.seenBefore = seenBefore;
        this.seenFaces = seenFaces;
        this.keptFaces = keptFaces;
        this.matching = matching;
        this.threshold = threshold;
        this.faceConfig = faceConfig;
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
        StoredImage portrait =
                claimed.facts().document().flatMap(DocumentEvidence::portrait).orElseThrow();
        StoredImage reference =
                claimed.facts().liveness().flatMap(LivenessEvidence::reference).orElseThrow();
        Compared compared = compare(claimed, portrait, reference, effective);
        FaceComparison comparison = compared.faces();
        Facts facts = claimed.facts().with(compared.seen());
        Evidence.Similarity similarity = new Evidence.Similarity(
                comparison.sourceImageFaceCount() > 0 && comparison.targetImageFaceCount() > 0,
                comparison.similarityScore(),
                effective,
                faceConfig.similarityReviewFloor());
        Instant now = clock.instant();
        Evidence decisive = evidenceOf.session(facts, Optional.of(similarity), now);
        List<Reason> reasons = Checks.reasons(Checks.of(decisive));
        Decision decision = policy.decide(reasons);
        Verdict verdict = Verdict.of(decision, reasons, decisive, Optional.of(comparison), now, policy);
        return new Transition(
                Optional.of(claimed.state()),
                claimed.moved(State.of(decision), facts.with(verdict), now),
                requester.actor(),
                reasons);
    }

    private record Compared(FaceComparison faces, Evidence.Seen seen) {}

    private Compared compare(Session claimed, StoredImage portrait, StoredImage reference, double effective) {
        var loading = parallel.start(() -> evidence.load(reference));
        try {
            Photo source = evidence.load(portrait);
            Photo target = loading.join();
            var seen = parallel.start(() -> seen(claimed, target));
            try {
                FaceComparison faces = matching.match(source, target, effective);
                return new Compared(faces, seen.join());
            } finally {
                seen.settle();
            }
        } finally {
            loading.settle();
        }
    }

    /** Looked for again: of two sessions with one document that are under way at the same time, the later decision sees both. */
    private Evidence.Seen seen(Session claimed, Photo reference) {
        Optional<DocumentMark> mark = claimed.facts().document().flatMap(DocumentEvidence::mark);
        return new Evidence.Seen(
                seenBefore.document(claimed.tenant(), mark, claimed.id()),
                seenFaces.elsewhere(claimed.tenant(), claimed.id(), mark, reference));
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
        List<Check> checks = Checks.of(evidenceOf.session(session.facts(), verdict.decidedAt()));
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
