package io.kyc.functions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What function 2 is to do.
 *
 * @param action {@code create} or {@code get_results}
 * @param sessionId the caller's id for this person; with {@code get_results} and no {@code livenessSessionId}, the
 *     liveness session's id
 * @param livenessSessionId as {@code create} answered it
 * @param s3Bucket this service's bucket, or absent
 * @param s3KeyPrefix {@code liveness-sessions}, or absent
 */
@Schema(
        name = "LivenessSessionRequest",
        requiredProperties = {"action", "session_id"})
public record LivenessSessionRequest(
        @Schema(enumeration = {"create", "get_results"}) String action,
        String sessionId,
        String livenessSessionId,
        String s3Bucket,
        String s3KeyPrefix) {}
