package io.kyc.verification.report;

import io.kyc.decision.Decision;
import io.kyc.decision.QualityLimits;
import io.kyc.document.NormalizedFieldAnswer;
import io.kyc.face.FaceComparison;
import io.kyc.image.RelativeBox;
import io.kyc.verification.CheckAnswer;
import io.kyc.verification.ReviewView;
import io.kyc.verification.SessionImages;
import io.kyc.verification.session.AuditTrail;
import io.kyc.verification.session.Start.Consent;
import io.kyc.verification.session.State;
import io.kyc.verification.session.StoredImage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything about a verification, for people who must account for it.
 *
 * @param generatedAt when the report was made
 * @param attempts spent
 * @param applicant according to the operator at the start
 * @param reference the operator's own id of the case
 * @param metadata the operator's own texts
 * @param document the latest document
 * @param liveness the latest liveness check
 * @param comparison of the faces
 * @param checks on the recorded evidence
 * @param reasons of the decision, each with its effect at that time
 * @param outcome the decision
 * @param policy the rules at the time of the decision
 * @param timeline every move, the first one first
 * @param images links to the evidence
 */
@RegisterForReflection
@Schema(name = "SessionReport")
public record SessionReport(
        String sessionId,
        String tenant,
        State state,
        Instant generatedAt,
        Instant createdAt,
        Instant enteredAt,
        Instant expiresAt,
        Spent attempts,

        @Schema(nullable = true, description = "The type that the operator asked for at the start")
        String documentType,

        @Schema(nullable = true) Person applicant,
        @Schema(nullable = true) Consent consent,
        @Schema(nullable = true) Integer minimumAge,
        @Schema(nullable = true) String reference,
        Map<String, String> metadata,
        @Schema(nullable = true) Document document,
        @Schema(nullable = true) Liveness liveness,
        @Schema(nullable = true) FaceComparison comparison,
        List<CheckAnswer> checks,
        List<Found> reasons,
        @Schema(nullable = true) Outcome outcome,
        @Schema(nullable = true) Rules policy,
        List<AuditTrail.Entry> timeline,
        SessionImages images) {

    /** The attempts spent, by step. */
    @RegisterForReflection
    @Schema(name = "AttemptsSpent")
    public record Spent(int processDocument, int startLiveness) {}

    /** The applicant, according to the operator. */
    @RegisterForReflection
    @Schema(name = "ReportedApplicant")
    public record Person(
            @Schema(nullable = true) String firstName,
            @Schema(nullable = true) String lastName,
            @Schema(nullable = true) String dateOfBirth) {}

    /** A picture that is evidence; {@code sha256} of its bytes in lower-case hexadecimal. */
    @RegisterForReflection
    @Schema(name = "ReportedEvidence")
    public record Picture(String s3Key, String sha256) {
        static Picture of(StoredImage image) {
            return new Picture(image.key(), image.sha256());
        }
    }

    /**
     * The document: its text as printed and as normalized, and the place of the portrait's face on the upright front.
     */
    @RegisterForReflection
    @Schema(name = "ReportedDocument")
    public record Document(
            int attempt,

            @Schema(nullable = true, description = "The type in the request with the document")
            String documentTypeSaid,

            Picture front,
            @Schema(nullable = true) Picture back,
            @Schema(nullable = true) Picture portrait,
            @Schema(nullable = true) RelativeBox portraitBox,
            Map<String, String> extractedFields,
            Map<String, NormalizedFieldAnswer> fieldsNormalized) {}

    /**
     * The liveness check; {@code outcome} and {@code confidence} are absent until it has ended.
     *
     * @param feedback Rekognition's codes of what was wrong with the video, also those that this release does not know
     */
    @RegisterForReflection
    @Schema(name = "ReportedLiveness")
    public record Liveness(
            int attempt,
            String livenessSessionId,
            @Schema(nullable = true) String outcome,
            @Schema(nullable = true) Double confidence,
            @Schema(nullable = true) Picture reference,
            List<Picture> audits,
            List<String> feedback,
            Challenge challenge) {}

    /**
     * What the applicant had to do in the liveness check, as Rekognition names it.
     *
     * @param asked the only challenge that was offered
     * @param askedBy who chose it: {@code setting}, {@code operator} or {@code applicant}
     * @param done the one that was done; null until then, or when Rekognition does not say
     * @param clientSdk the software that streamed the video, as it says itself; nobody checked it
     */
    @RegisterForReflection
    @Schema(name = "ReportedChallenge")
    public record Challenge(
            String asked,

            @Schema(enumeration = {"setting", "operator", "applicant"})
            String askedBy,

            @Schema(nullable = true) String done,
            @Schema(nullable = true) String clientSdk) {}

    /** A reason with its effect on the decision: {@code none}, {@code review} or {@code decline}. */
    @RegisterForReflection
    @Schema(name = "ReportedReason")
    public record Found(String code, String effect, String message) {}

    /**
     * The decision.
     *
     * @param decision the decision that counts
     * @param automatedDecision the checks' decision
     * @param recomputedDecision the checks' decision now, on the recorded evidence under the recorded policy
     */
    @RegisterForReflection
    @Schema(name = "ReportedOutcome")
    public record Outcome(
            Decision decision,
            Decision automatedDecision,
            Decision recomputedDecision,
            Instant decidedAt,
            @Schema(nullable = true) ReviewView review) {}

    /**
     * Thresholds and effects. A threshold that was not needed is null.
     *
     * @param day the day on which the document was judged, for expiry and age
     * @param qualityLimits the limits for its photos
     * @param specimensTaken whether specimens were accepted, although no specimen is a real person's document
     */
    @RegisterForReflection
    @Schema(name = "ReportedPolicy")
    public record Rules(
            @Schema(nullable = true) Double livenessThreshold,
            @Schema(nullable = true) Double livenessReviewFloor,
            @Schema(nullable = true) Double similarityThreshold,
            @Schema(nullable = true) Double similarityReviewFloor,
            LocalDate day,
            @Schema(nullable = true) Limits qualityLimits,
            boolean specimensTaken,
            Map<String, String> effects) {}

    /** The limits for photos: for the page, and for the portrait's face. */
    @RegisterForReflection
    @Schema(name = "QualityLimits")
    public record Limits(
            double leastSharpness,
            double leastBrightness,
            double mostGlare,
            double leastPageSide,
            double leastFaceSide,
            double leastFaceSharpness,
            double leastFaceBrightness,
            double mostFaceBrightness,
            double mostFaceAngle,
            double faceClaim) {
        static Limits of(QualityLimits limits) {
            return new Limits(
                    limits.page().leastSharpness(),
                    limits.page().leastBrightness(),
                    limits.page().mostGlare(),
                    limits.page().leastSide(),
                    limits.face().leastSide(),
                    limits.face().leastSharpness(),
                    limits.face().leastBrightness(),
                    limits.face().mostBrightness(),
                    limits.face().mostAngle(),
                    limits.face().claim());
        }
    }
}
