package io.kyc.verification;

import io.kyc.decision.Reason;
import io.kyc.document.DocumentProcessing;
import io.kyc.face.FaceComparison;
import io.kyc.liveness.LivenessResults;
import io.kyc.verification.Answers.CheckAnswer;
import io.kyc.verification.Answers.ReasonAnswer;
import java.util.List;
import java.util.Map;

/**
 * Answers without what would help an attacker: scores and confidences, which tell how near he came, places on the picture, and reasons that are not for
 * applicants. Status, next call and decision stay, and what the document's own text says.
 *
 * <p>The one place where that is decided. Pure, and applied twice it changes nothing more.
 */
final class MinimalAnswers {
    private MinimalAnswers() {}

    static Answers.DocumentProcessed of(Answers.DocumentProcessed full) {
        DocumentProcessing read = full.documentProcessing();
        return new Answers.DocumentProcessed(
                full.sessionId(),
                new DocumentProcessing(
                        read.sessionId(),
                        read.documentType(),
                        read.extractedFields(),
                        read.faceDetected(),
                        read.faceS3Key(),
                        read.status(),
                        // What is left out or taken from elsewhere than the print tells of a difference between print
                        // and zone.
                        Map.of(),
                        Map.of(),
                        // Where portrait and fields were found, and where not, tells how the picture was read.
                        Map.of()),
                checks(full.checks()),
                reasons(full.reasons()),
                full.status(),
                full.next());
    }

    static Answers.LivenessCompleted of(Answers.LivenessCompleted full) {
        LivenessResults results = full.livenessResults();
        return new Answers.LivenessCompleted(
                full.sessionId(),
                new LivenessResults(
                        results.sessionId(),
                        results.status(),
                        null,
                        results.passed(),
                        results.referenceImage(),
                        results.auditImages(),
                        results.challenge()),
                checks(full.checks()),
                reasons(full.reasons()),
                full.status(),
                full.next());
    }

    static Answers.VerificationCompleted of(Answers.VerificationCompleted full) {
        FaceComparison comparison = full.faceComparison();
        return new Answers.VerificationCompleted(
                full.sessionId(),
                new FaceComparison(
                        comparison.isMatch(),
                        null,
                        List.of(),
                        List.of(),
                        comparison.sourceImageFaceCount(),
                        comparison.targetImageFaceCount()),
                full.verificationPassed(),
                full.decision(),
                reasons(full.reasons()),
                checks(full.checks()),
                full.status());
    }

    static SessionView.Status of(SessionView.Status full) {
        return new SessionView.Status(
                full.sessionId(),
                full.state(),
                full.done(),
                full.attemptsLeft(),
                full.decision(),
                reasons(full.reasons()),
                full.expiresAt(),
                full.next());
    }

    private static List<ReasonAnswer> reasons(List<ReasonAnswer> reasons) {
        return reasons.stream().filter(reason -> isTellable(reason.code())).toList();
    }

    /**
     * Only those with something to tell, and nothing else to it. One that passed is left out too: otherwise one that is missing would
     * tell that it did not.
     */
    private static List<CheckAnswer> checks(List<CheckAnswer> checks) {
        return checks.stream()
                .filter(check -> !check.reasons().isEmpty())
                .filter(check -> check.reasons().stream().allMatch(MinimalAnswers::isTellable))
                .toList();
    }

    private static boolean isTellable(String code) {
        return Reason.withCode(code).filter(Reason::isTellable).isPresent();
    }
}
