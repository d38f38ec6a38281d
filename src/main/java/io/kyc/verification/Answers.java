package io.kyc.verification;

import io.kyc.decision.Decision;
import io.kyc.document.DocumentProcessing;
import io.kyc.face.FaceComparison;
import io.kyc.liveness.LivenessResults;
import io.kyc.problem.NextStep;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers of the flow's calls. */
@Schema(
        oneOf = {
            Answers.SessionStarted.class,
            Answers.DocumentProcessed.class,
            Answers.LivenessStarted.class,
            Answers.LivenessCompleted.class,
            Answers.VerificationCompleted.class
        })
public sealed interface Answers {

    /** The HTTP status of the answer. */
    default int httpStatus() {
        return 200;
    }

    /** The answer to {@code start-session}. No other answer shows the client token. */
    @RegisterForReflection
    record SessionStarted(
            String sessionId, String clientToken, String status, Instant expiresAt, NextStep next, String message)
            implements Answers {

        @Override
        public int httpStatus() {
            return 201;
        }
    }

    /** The answer to {@code process-document}. */
    @RegisterForReflection
    record DocumentProcessed(
            String sessionId,
            DocumentProcessing documentProcessing,
            List<CheckAnswer> checks,
            List<ReasonAnswer> reasons,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers, Disclosed<DocumentProcessed> {

        @Override
        public DocumentProcessed minimal() {
            return new DocumentProcessed(
                    sessionId,
                    documentProcessing.minimal(),
                    CheckAnswer.minimal(checks),
                    ReasonAnswer.minimal(reasons),
                    status,
                    next);
        }
    }

    /** The answer to {@code start-liveness}, with what the applicant's device needs to stream. */
    @RegisterForReflection
    record LivenessStarted(
            String sessionId,
            String livenessSessionId,
            String region,
            Instant expiresAt,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers, Disclosed<LivenessStarted> {

        @Override
        public LivenessStarted minimal() {
            return this;
        }
    }

    /** The answer to {@code complete-liveness}. */
    @RegisterForReflection
    record LivenessCompleted(
            String sessionId,
            LivenessResults livenessResults,
            List<CheckAnswer> checks,
            List<ReasonAnswer> reasons,
            String status,
            @Schema(nullable = true) NextStep next)
            implements Answers, Disclosed<LivenessCompleted> {

        @Override
        public LivenessCompleted minimal() {
            return new LivenessCompleted(
                    sessionId,
                    livenessResults.minimal(),
                    CheckAnswer.minimal(checks),
                    ReasonAnswer.minimal(reasons),
                    status,
                    next);
        }
    }

    /** The answer to {@code final-verification}. */
    @RegisterForReflection
    record VerificationCompleted(
            String sessionId,
            FaceComparison faceComparison,
            boolean verificationPassed,
            Decision decision,
            List<ReasonAnswer> reasons,
            List<CheckAnswer> checks,
            String status)
            implements Answers, Disclosed<VerificationCompleted> {

        @Override
        public VerificationCompleted minimal() {
            return new VerificationCompleted(
                    sessionId,
                    faceComparison.minimal(),
                    verificationPassed,
                    decision,
                    ReasonAnswer.minimal(reasons),
                    CheckAnswer.minimal(checks),
                    status);
        }
    }
}
