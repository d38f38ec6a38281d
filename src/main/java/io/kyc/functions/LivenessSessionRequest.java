package io.kyc.functions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to function 2.
 *
 * @param action {@code create} or {@code get_results}
 * @param sessionId the caller's id for this person; with {@code get_results} and no {@code livenessSessionId}, the
 *     liveness session's id
 * @param livenessSessionId the id from the answer to {@code create}
 * @param s3Bucket this service's bucket, or absent
 * @param s3KeyPrefix {@code liveness-sessions}, or absent
 * @param photosensitive whether the person must not see flashing colours
 */
@Schema(
        name = "LivenessSessionRequest",
        requiredProperties = {"action", "session_id"})
public record LivenessSessionRequest(
        @Schema(enumeration = {"create", "get_results"}) String action,
        String sessionId,
        String livenessSessionId,
        String s3Bucket,
        String s3KeyPrefix,
        Boolean photosensitive) {}
