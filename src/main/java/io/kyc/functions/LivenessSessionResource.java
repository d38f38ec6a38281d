package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.liveness.LivenessResults;
import io.kyc.problem.KycException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Function 2 on its own, for operators: no flow, no state. */
@Path("/functions/liveness-session-manager")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "functions")
public class LivenessSessionResource {
    private final Callers callers;
    private final LivenessSessions sessions;

    LivenessSessionResource(Callers callers, LivenessSessions sessions) {
        this.callers = callers;
        this.sessions = sessions;
    }

    /**
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
    public record Request(
            @Schema(enumeration = {"create", "get_results"}) String action,
            String sessionId,
            String livenessSessionId,
            String s3Bucket,
            String s3KeyPrefix) {}

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(summary = "Start a liveness check, or get its results")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {LivenessSessions.Created.class, LivenessResults.class})))
    public Object manage(Request request) {
        Caller caller = callers.operator();
        String action = request == null || request.action() == null ? "" : request.action();
        return switch (action) {
            case "create" -> sessions.create(request, caller);
            case "get_results" -> sessions.results(request, caller);
            default -> throw KycException.invalid("action", "one of create, get_results");
        };
    }
}
