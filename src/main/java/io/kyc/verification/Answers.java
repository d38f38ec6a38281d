package io.kyc.verification;

import io.kyc.decision.Decision;
import io.kyc.document.DocumentProcessing;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.face.FaceComparison;
import io.kyc.liveness.LivenessResults;
import io.kyc.liveness.LivenessStream;
import io.kyc.problem.NextStep;
import io.kyc.verification.session.Start;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers of the flow's calls. */
@Schema(
        name = "StepAnswer",
        description = "What a step answers; status tells which one it was",
        oneOf = {
            Answers.DocumentProcessed.class,
            Answers.LivenessStarted.class,
            Answers.LivenessCompleted.class,
            Answers.VerificationCompleted.class
        },
        discriminatorProperty = "status",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "DOCUMENT_PROCESSED", schema = Answers.DocumentProcessed.class),
            @DiscriminatorMapping(value = "CREATED", schema = Answers.LivenessStarted.class),
            @DiscriminatorMapping(value = "LIVENESS_COMPLETED", schema = Answers.LivenessCompleted.class),
            @DiscriminatorMapping(value = "VERIFICATION_COMPLETED", schema = Answers.VerificationCompleted.class)
        })
public sealed interface Answers {

    /** The HTTP status of the answer. */
    default int httpStatus() {
        return 200;
    }

    /** The answer to {@code start-session}. No other answer shows the client token. */
    @RegisterForReflection
    record SessionStarted(
            String sessionId,
            String clientToken,
            @Schema(enumeration = "SESSION_CREATED") String status,
            Instant expiresAt,
            Accepted accepted,
            NextStep next,
            String message)
            implements Answers {

        @Override
        public int httpStatus() {
            return 201;
        }
    }

    /**
     * What of the request counts, without the applicant's data.
     *
     * @param documentType the one that must be shown; null for any
     * @param minimumAge in years; null for none
     * @param applicant the fields that the document is held to, for example {@code last_name}
     * @param consent whether one was recorded
     * @param photosensitive whether the liveness check will flash no colours
     * @param reference the operator's own id of the case; null for none
     * @param metadata the operator's own texts
     */
    @RegisterForReflection
    record Accepted(
            @Schema(nullable = true) String documentType,
            @Schema(nullable = true) Integer minimumAge,
            List<String> applicant,
            boolean consent,
            boolean photosensitive,
            @Schema(nullable = true) String reference,
            Map<String, String> metadata) {

        static Accepted of(Start start) {
            return new Accepted(
                    start.asked().documentType().map(DocumentType::wireName).orElse(null),
                    start.asked().minimumAge().orElse(null),
                    start.applicant().map(Accepted::named).orElse(List.of()),
                    start.consent().isPresent(),
                    start.asked().photosensitive(),
                    LabelTexts.reference(start),
                    LabelTexts.metadata(start));
        }

        private static List<String> named(Start.Applicant applicant) {
            return Stream.of(
                            applicant.firstName().map(name -> "first_name"),
                            applicant.lastName().map(name -> "last_name"),
                            applicant.dateOfBirth().map(date -> "date_of_birth"))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** The answer to {@code process-document}. */
    @RegisterForReflection
    record DocumentProcessed(
            String sessionId,
            DocumentProcessing documentProcessing,
            List<CheckAnswer> checks,
            List<ReasonAnswer> reasons,
            @Schema(enumeration = "DOCUMENT_PROCESSED") String status,
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

    /**
     * The answer to {@code start-liveness}, with what the applicant's device needs to stream.
     *
     * @param challenge what the applicant has to do. {@code FaceMovementAndLightChallenge} flashes colours: warn first
     * @param stream credentials for the stream; null when the device gets them elsewhere. No other answer has them
     */
    @RegisterForReflection
    record LivenessStarted(
            String sessionId,
            String livenessSessionId,
            String region,
            Instant expiresAt,

            @Schema(enumeration = {"FaceMovementAndLightChallenge", "FaceMovementChallenge"})
            String challenge,

            @Schema(enumeration = "CREATED") String status,
            @Schema(nullable = true) NextStep next,
            @Schema(nullable = true) LivenessStream stream)
            implements Answers, Disclosed<LivenessStarted> {

        /** The same with other credentials, or without. */
        LivenessStarted with(Optional<LivenessStream> stream) {
            return new LivenessStarted(
                    sessionId, livenessSessionId, region, expiresAt, challenge, status, next, stream.orElse(null));
        }

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
            @Schema(enumeration = "LIVENESS_COMPLETED") String status,
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
            @Schema(enumeration = "VERIFICATION_COMPLETED") String status)
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
