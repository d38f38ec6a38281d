package io.kyc.verification;

/** What the flow's calls take. Every component may be null: each step checks what it needs. */
public final class Requests {
    private Requests() {}

    /**
     * @param sessionId a wish, 8 to 64 of {@code A-Za-z0-9_-}
     * @param documentType {@code passport}, {@code drivers-license} or {@code national-id}
     * @param applicant who it should be
     * @param consent what the applicant agreed to
     * @param minimumAge in years
     */
    public record StartSession(
            String sessionId, String documentType, Applicant applicant, Consent consent, Integer minimumAge) {}

    /** @param dateOfBirth ISO 8601, {@code 1990-01-31} */
    public record Applicant(String firstName, String lastName, String dateOfBirth) {}

    /** @param givenAt ISO 8601 with an offset, {@code 2026-01-31T10:00:00Z} */
    public record Consent(String policyVersion, String givenAt) {}

    /**
     * Exactly one of {@code imageData} and {@code imageS3Key}; at most one of the two for the back.
     *
     * @param imageData base64 of a JPEG or PNG
     * @param imageS3Key under {@code uploads/{session_id}/}
     */
    public record ProcessDocument(
            String sessionId,
            String imageData,
            String imageS3Key,
            String backImageData,
            String backImageS3Key,
            String documentType) {}

    /** Only the session. */
    public record StartLiveness(String sessionId) {}

    /** @param livenessSessionId as {@code start-liveness} answered it */
    public record CompleteLiveness(String sessionId, String livenessSessionId) {}

    /**
     * @param idFaceS3Key the portrait's name as answered, or absent
     * @param livenessReferenceS3Key the reference's name as answered, or absent
     * @param similarityThreshold the configured one or higher, at most 100
     */
    public record FinalVerification(
            String sessionId, String idFaceS3Key, String livenessReferenceS3Key, Double similarityThreshold) {}

    /** All of the above with the action that says which. */
    public record Orchestrated(
            String action,
            String sessionId,
            String documentType,
            Applicant applicant,
            Consent consent,
            Integer minimumAge,
            String imageData,
            String imageS3Key,
            String backImageData,
            String backImageS3Key,
            String livenessSessionId,
            String idFaceS3Key,
            String livenessReferenceS3Key,
            Double similarityThreshold) {}
}
