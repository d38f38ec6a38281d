package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Start.Applicant;
import io.kyc.verification.session.Start.Consent;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requests of the flow's calls. Every component may be null; each step checks what it needs. */
public final class Requests {
    private Requests() {}

    /** A request of the flow. */
    public sealed interface OfFlow permits StartSession, OfSession {}

    /** A request for a step of a session. */
    public sealed interface OfSession extends OfFlow
            permits ProcessDocument, StartLiveness, CompleteLiveness, FinalVerification {

        /** The session's id; null when it is absent. */
        String sessionId();
    }

    /**
     * @param request the body; null when there is none
     * @throws KycException {@code malformed_request} when there is none
     */
    public static <T> T present(T request) {
        if (request == null) {
            throw new KycException(ErrorCode.MALFORMED_REQUEST, "The request has no body. Send a JSON object.");
        }
        return request;
    }

    /**
     * @param sessionId the wanted id, 8 to 64 of {@code A-Za-z0-9_-}
     * @param documentType {@code passport}, {@code drivers-license} or {@code national-id}
     * @param applicant who the applicant should be
     * @param consent what the applicant agreed to
     * @param minimumAge in years
     * @param photosensitive whether the applicant must not see flashing colours
     * @param reference the operator's own id of the case
     * @param metadata further texts of the operator's own
     */
    @Schema(name = "StartSessionRequest")
    public record StartSession(
            @Schema(pattern = SessionId.PATTERN) String sessionId,

            @Schema(ref = "DocumentType") String documentType,

            Applicant applicant,
            Consent consent,
            @Schema(minimum = "1", maximum = "120") Integer minimumAge,
            Boolean photosensitive,

            @Schema(
                    minLength = 1,
                    maxLength = 128,
                    description = "Your own id of the case, printable, without \" and \\")
            String reference,

            @Schema(
                    maxProperties = 16,
                    description =
                            "Your own texts: keys of 1 to 64 of A-Za-z0-9_.-, values of at most 256 printable characters")
            Map<String, String> metadata)
            implements OfFlow {

        /** A start without any data about the applicant. */
        static final StartSession OF_ANYONE = new StartSession(null, null, null, null, null, null, null, null);
    }

    /** @param dateOfBirth ISO 8601, {@code 1990-01-31} */
    public record Applicant(
            @Schema(minLength = 1, maxLength = 100) String firstName,
            @Schema(minLength = 1, maxLength = 100) String lastName,
            @Schema(format = "date") String dateOfBirth) {}

    /** @param givenAt ISO 8601 with an offset, {@code 2026-01-31T10:00:00Z} */
    @Schema(requiredProperties = {"policy_version", "given_at"})
    public record Consent(
            @Schema(minLength = 1, maxLength = 100) String policyVersion,
            @Schema(format = "date-time") String givenAt) {}

    /**
     * Takes exactly one of {@code imageData} and {@code imageS3Key}, and at most one of the two for the back.
     *
     * @param imageData base64 of a JPEG or PNG
     * @param imageS3Key under {@code uploads/{session_id}/}
     */
    @Schema(name = "ProcessDocumentRequest", requiredProperties = "session_id")
    public record ProcessDocument(
            @Schema(pattern = SessionId.PATTERN) String sessionId,
            @Schema(format = "byte") String imageData,
            String imageS3Key,
            @Schema(format = "byte") String backImageData,
            String backImageS3Key,

            @Schema(ref = "DocumentType") String documentType)
            implements OfSession {}

    /**
     * @param side of the document
     * @param contentLength length of the picture in bytes
     */
    @Schema(
            name = "UploadUrlRequest",
            requiredProperties = {"session_id", "side", "content_type", "content_length"})
    public record UploadUrl(
            @Schema(pattern = SessionId.PATTERN) String sessionId,

            @Schema(ref = "DocumentSide") String side,

            @Schema(enumeration = {"image/jpeg", "image/png"})
            String contentType,

            @Schema(minimum = "1") Long contentLength) {}

    /** @param photosensitive whether the applicant asks for a check without flashing colours */
    @Schema(name = "StartLivenessRequest", requiredProperties = "session_id")
    public record StartLiveness(
            @Schema(pattern = SessionId.PATTERN) String sessionId, Boolean photosensitive) implements OfSession {}

    /** @param livenessSessionId the id from the answer to {@code start-liveness} */
    @Schema(
            name = "CompleteLivenessRequest",
            requiredProperties = {"session_id", "liveness_session_id"})
    public record CompleteLiveness(
            @Schema(pattern = SessionId.PATTERN) String sessionId, String livenessSessionId) implements OfSession {}

    /**
     * @param idFaceS3Key the portrait's key from the answer, or absent
     * @param livenessReferenceS3Key the reference's key from the answer, or absent
     * @param similarityThreshold the configured one or higher, at most 100
     */
    @Schema(name = "FinalVerificationRequest", requiredProperties = "session_id")
    public record FinalVerification(
            @Schema(pattern = SessionId.PATTERN) String sessionId,
            String idFaceS3Key,
            String livenessReferenceS3Key,
            @Schema(minimum = "0", maximum = "100") Double similarityThreshold)
            implements OfSession {}

    /** Has no fields; only the session in the path counts. */
    @Schema(name = "CancelRequest")
    public record Cancel() {}

    /** @param reason in the reviewer's words, 3 to 500 characters */
    @Schema(
            name = "ReviewRequest",
            requiredProperties = {"decision", "reason"})
    public record Review(
            @Schema(enumeration = {"APPROVED", "DECLINED"}) String decision,

            @Schema(minLength = 3, maxLength = 500) String reason) {

        @Override
        public String toString() {
            return "Review[" + decision + "]";
        }
    }

    /** The fields of all requests of the flow, with the action that chooses one: see {@link Action}. */
    @Schema(
            name = "OrchestratedRequest",
            requiredProperties = "action",
            description = "Each action takes only the fields of its own route.")
    public record Orchestrated(
            @Schema(
                    enumeration = {
                        "start_kyc",
                        "process_document",
                        "start_liveness",
                        "complete_liveness",
                        "final_verification"
                    })
            String action,

            @Schema(pattern = SessionId.PATTERN) String sessionId,

            @Schema(ref = "DocumentType") String documentType,

            Applicant applicant,
            Consent consent,
            @Schema(minimum = "1", maximum = "120") Integer minimumAge,
            Boolean photosensitive,
            @Schema(minLength = 1, maxLength = 128) String reference,
            @Schema(maxProperties = 16) Map<String, String> metadata,
            @Schema(format = "byte") String imageData,
            String imageS3Key,
            @Schema(format = "byte") String backImageData,
            String backImageS3Key,
            String livenessSessionId,
            String idFaceS3Key,
            String livenessReferenceS3Key,
            @Schema(minimum = "0", maximum = "100") Double similarityThreshold) {}
}
