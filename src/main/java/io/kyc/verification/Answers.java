package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentProcessing;
import io.kyc.face.FaceComparison;
import io.kyc.liveness.LivenessResults;
import io.kyc.problem.NextStep;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the flow's calls answer. */
@Schema(
        oneOf = {
            Answers.SessionStarted.class,
            Answers.DocumentProcessed.class,
            Answers.LivenessStarted.class,
            Answers.LivenessCompleted.class,
            Answers.VerificationCompleted.class
        })
public sealed interface Answers {

    /** {@code start-session}: the client token is shown here and nowhere else. */
    @RegisterForReflection
    record SessionStarted(
            String sessionId, String clientToken, String status, Instant expiresAt, NextStep next, String message)
            implements Answers {}

    /** {@code process-document}. */
    @RegisterForReflection
    record DocumentProcessed(
            String sessionId,
            DocumentProcessing documentProcessing,
            List<CheckAnswer> checks,
            List<ReasonAnswer> reasons,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers {}

    /** {@code start-liveness}: what the applicant's device needs to stream. */
    @RegisterForReflection
    record LivenessStarted(
            String sessionId,
            String livenessSessionId,
            String region,
            Instant expiresAt,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers {}

    /** {@code complete-liveness}. */
    @RegisterForReflection
    record LivenessCompleted(
            String sessionId,
            LivenessResults livenessResults,
            List<CheckAnswer> checks,
            List<ReasonAnswer> reasons,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers {}

    /** {@code final-verification}. */
    @RegisterForReflection
    record VerificationCompleted(
            String sessionId,
            FaceComparison faceComparison,
            boolean verificationPassed,
            Decision decision,
            List<ReasonAnswer> reasons,
            List<CheckAnswer> checks,
            String status)
            implements Answers {}

    /** A check as answered; {@code reasons} are codes. */
    @RegisterForReflection
    @Schema(name = "Check")
    record CheckAnswer(
            String name,

            @Schema(enumeration = {"pass", "fail", "review", "not_applicable"})
            String result,

            List<String> reasons) {

        public static List<CheckAnswer> of(List<Check> checks) {
            return checks.stream()
                    .map(check -> new CheckAnswer(
                            check.name().wireName(),
                            check.result().wireName(),
                            check.reasons().stream().map(Reason::code).toList()))
                    .toList();
        }
    }

    /** A reason as answered. */
    @RegisterForReflection
    @Schema(name = "Reason")
    record ReasonAnswer(String code, boolean retryable, String message) {

        public static List<ReasonAnswer> of(List<Reason> reasons) {
            return reasons.stream()
                    .map(reason -> new ReasonAnswer(reason.code(), reason.isRetryable(), reason.message()))
                    .toList();
        }

        static List<ReasonAnswer> ofChecks(List<Check> checks) {
            return of(Checks.reasons(checks));
        }
    }
}
