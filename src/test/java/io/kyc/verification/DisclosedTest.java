package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentProcessing;
import io.kyc.document.NormalizedFieldAnswer;
import io.kyc.face.FaceComparison;
import io.kyc.image.RelativeBox;
import io.kyc.liveness.LivenessResults;
import io.kyc.problem.NextStep;
import io.kyc.verification.session.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisclosedTest {
    private static final RelativeBox BOX = new RelativeBox(0.1, 0.2, 0.3, 0.4);
    private static final NextStep NEXT = new NextStep("start_liveness", "/kyc/start-liveness", TestSessions.EXPIRES);

    private static final String UNTOLD = Reason.MRZ_NUMBER_MISMATCH.code();

    private static final List<ReasonAnswer> REASONS = List.of(
            new ReasonAnswer("face_mismatch", false, "The faces differ."),
            new ReasonAnswer(UNTOLD, false, "Secret."),
            new ReasonAnswer("no_reason_that_is_known", false, "Not told: nobody said that it may be."));

    private static final List<CheckAnswer> CHECKS = List.of(
            new CheckAnswer("portrait_found", "pass", List.of()),
            new CheckAnswer("face_similarity", "fail", List.of("face_mismatch")),
            new CheckAnswer("document_unique", "fail", List.of(UNTOLD)),
            new CheckAnswer("mixed", "fail", List.of("face_mismatch", UNTOLD)),
            new CheckAnswer("minimum_age", "not_applicable", List.of()));

    @Test
    void hidesTheConfidenceOfADocumentsText() {
        var full = new Answers.DocumentProcessed(
                "session-1",
                new DocumentProcessing(
                        "session-1",
                        "passport",
                        Map.of("LAST_NAME", "DOE"),
                        true,
                        "faces/session-1/id_face.jpg",
                        "PROCESSED",
                        Map.of("LAST_NAME", new NormalizedFieldAnswer("DOE", 98.5, "mrz")),
                        Map.of("LAST_NAME", 98.5),
                        Map.of("portrait", BOX)),
                CHECKS,
                REASONS,
                "DOCUMENT_PROCESSED",
                NEXT);

        var minimal = full.minimal();

        assertThat(minimal.documentProcessing().confidence()).isEmpty();
        assertThat(minimal.documentProcessing().fieldsNormalized()).isEmpty();
        assertThat(minimal.documentProcessing().extractedFields()).containsEntry("LAST_NAME", "DOE");
        assertThat(minimal.documentProcessing().boxes()).isEmpty();
        assertThat(minimal.next()).isEqualTo(NEXT);
        tellsWhatIsForApplicants(minimal.checks(), minimal.reasons());
        assertThat(minimal.minimal()).isEqualTo(minimal);
    }

    @Test
    void hidesTheConfidenceOfALivenessResult() {
        var image = new LivenessResults.Image("liveness-sessions/session-1/reference.jpg");
        var full = new Answers.LivenessCompleted(
                "session-1",
                new LivenessResults(
                        "liveness-1", "liveness-1", "SUCCEEDED", 71.5, false, image, List.of(image), null, List.of()),
                CHECKS,
                REASONS,
                "LIVENESS_COMPLETED",
                NEXT);

        var minimal = full.minimal();

        assertThat(minimal.livenessResults().confidence()).isNull();
        assertThat(minimal.livenessResults().status()).isEqualTo("SUCCEEDED");
        assertThat(minimal.livenessResults().passed()).isFalse();
        assertThat(minimal.next()).isEqualTo(NEXT);
        tellsWhatIsForApplicants(minimal.checks(), minimal.reasons());
        assertThat(minimal.minimal()).isEqualTo(minimal);
    }

    @Test
    void hidesTheScoreOfADecision() {
        var face = new FaceComparison.Face(91.5, BOX, 99.9);
        var full = new Answers.VerificationCompleted(
                "session-1",
                new FaceComparison(false, 91.5, List.of(face), List.of(face), 1, 2),
                false,
                Decision.DECLINED,
                REASONS,
                CHECKS,
                "VERIFICATION_COMPLETED");

        var minimal = full.minimal();

        assertThat(minimal.faceComparison()).isEqualTo(new FaceComparison(false, null, List.of(), List.of(), 1, 2));
        assertThat(minimal.decision()).isEqualTo(Decision.DECLINED);
        assertThat(minimal.verificationPassed()).isFalse();
        tellsWhatIsForApplicants(minimal.checks(), minimal.reasons());
        assertThat(minimal.minimal()).isEqualTo(minimal);
    }

    @Test
    void keepsTheApplicantsReasonsInTheStatus() {
        var full = new SessionView.Status(
                "session-1",
                State.DECLINED,
                List.of("process_document"),
                new SessionView.AttemptsLeft(0, 0),
                Decision.DECLINED,
                REASONS,
                TestSessions.EXPIRES,
                null);

        var minimal = full.minimal();

        assertThat(minimal.reasons()).extracting(ReasonAnswer::code).containsExactly("face_mismatch");
        assertThat(minimal.decision()).isEqualTo(Decision.DECLINED);
        assertThat(minimal.state()).isEqualTo(State.DECLINED);
    }

    @Test
    void tellsExactlyTheApplicantsReasons() {
        List<ReasonAnswer> all = ReasonAnswer.of(List.of(Reason.values()));
        var status = new SessionView.Status(
                "session-1", State.DECLINED, List.of(), new SessionView.AttemptsLeft(0, 0), null, all, null, null);

        Stream<Reason> tellable = Arrays.stream(Reason.values()).filter(Reason::isTellable);

        assertThat(status.minimal().reasons()).isEqualTo(ReasonAnswer.of(tellable.toList()));
    }

    /** A check that failed for a hidden reason looks the same as one that passed or was not made. */
    private static void tellsWhatIsForApplicants(List<CheckAnswer> checks, List<ReasonAnswer> reasons) {
        assertThat(checks).extracting(CheckAnswer::name).containsExactly("face_similarity");
        assertThat(reasons).extracting(ReasonAnswer::code).containsExactly("face_mismatch");
    }
}
