package io.kyc.aws;

import io.kyc.aws.CannedAnswers.Call;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Evidence;
import io.kyc.decision.Policy;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentProcessor;
import io.kyc.document.TestProcessors;
import io.kyc.face.FaceMatching;
import io.kyc.face.TestMatching;
import io.kyc.image.TestLimits;
import io.kyc.liveness.LivenessResult;
import io.kyc.parallel.Parallel;
import io.kyc.problem.KycException;
import io.kyc.verification.TestFaceEvidence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes answers of AWS to a decision, through the real adapters and everything behind them. */
final class AnswerPipeline {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final AwsCalls CALLS = new UncountedCalls();
    private static final Policy DEFAULT = new Policy(Map.of());

    private final Parallel parallel;

    AnswerPipeline(Parallel parallel) {
        this.parallel = parallel;
    }

    /**
     * The result.
     *
     * @param decision or the problem's code
     * @param reasons for the decision
     * @param reported values by their types
     */
    record Outcome(String decision, List<Reason> reasons, Map<String, String> reported) {
        boolean isApproved() {
            return decision.equals(Decision.APPROVED.name());
        }
    }

    /** @param pictures whether pictures are decoded, cut and measured as well, which takes long and changes nothing */
    Outcome decide(GenuineSession session, CannedAnswers answers, boolean pictures) {
        try {
            return decided(session, answers, pictures ? processed(session, answers) : quickly(session, answers));
        } catch (KycException refused) {
            return new Outcome(refused.code().slug(), List.of(), Map.of());
        }
    }

    private Outcome decided(GenuineSession session, CannedAnswers answers, TestProcessors.Read document) {
        LivenessResult liveness = new RekognitionLivenessChecks(
                        answers.rekognition(Call.FACES, Call.REFERENCE), CALLS, TestLimits.DEFAULT, CLOCK)
                .result("11111111-1111-4111-8111-111111111111");
        FaceMatching matching =
                TestMatching.of(detector(answers, Call.PORTRAIT), comparer(answers, Call.REFERENCE), parallel);
        Optional<Evidence.Similarity> similarity = new TestFaceEvidence(
                        parallel,
                        matching,
                        comparer(answers, Call.PERSON_ON_FRONT),
                        session.front(),
                        session.portrait(),
                        session.reference())
                .compared(document, liveness);
        Evidence evidence = new Evidence(
                TODAY,
                document.portrait().isPresent(),
                Optional.of(document.facts()),
                Optional.empty(),
                new Evidence.Requirements(true, Optional.of(18), Optional.empty()),
                Optional.of(TestFaceEvidence.judged(liveness)),
                similarity,
                Evidence.Seen.NOWHERE);
        List<Reason> reasons = Checks.reasons(Checks.ofDecision(evidence));
        Map<String, String> reported = new TreeMap<>();
        document.normalized()
                .byName()
                .forEach(
                        (name, field) -> reported.put(name.name(), field.value().reveal()));
        return new Outcome(DEFAULT.decide(reasons).name(), reasons, reported);
    }

    private TestProcessors.Read quickly(GenuineSession session, CannedAnswers answers) {
        return TestProcessors.quickly(
                session.pictures(),
                new TextractDocumentReader(answers.textract(), CALLS),
                detector(answers, Call.FACES),
                comparer(answers, Call.PORTRAIT_ON_FRONT),
                session.asked(),
                TODAY);
    }

    private TestProcessors.Read processed(GenuineSession session, CannedAnswers answers) {
        return TestProcessors.Read.of(TestProcessors.of(
                        new TextractDocumentReader(answers.textract(), CALLS),
                        detector(answers, Call.FACES),
                        comparer(answers, Call.PORTRAIT_ON_FRONT),
                        parallel,
                        CLOCK)
                .process(
                        session.pictures().photos(),
                        Optional.of(session.asked()),
                        portrait -> {},
                        DocumentProcessor.Order.TOGETHER));
    }

    private static RekognitionFaceDetector detector(CannedAnswers answers, Call call) {
        return new RekognitionFaceDetector(answers.rekognition(call, Call.REFERENCE), CALLS, TestLimits.DEFAULT);
    }

    private static RekognitionFaceComparer comparer(CannedAnswers answers, Call call) {
        return new RekognitionFaceComparer(answers.rekognition(Call.FACES, call), CALLS, TestLimits.DEFAULT);
    }
}
