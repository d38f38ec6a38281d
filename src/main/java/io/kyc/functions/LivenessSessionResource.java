package io.kyc.functions;

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

/** Serves function 2 on its own, for operators, without a flow or state. */
@Path("/functions/liveness-session-manager")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "functions")
public class LivenessSessionResource {
    private final CreateLiveness create;
    private final GetLivenessResults results;

    LivenessSessionResource(CreateLiveness create, GetLivenessResults results) {
        this.create = create;
        this.results = results;
    }

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(
            operationId = "livenessSessionManager",
            summary = "Start a liveness check, or get its results",
            description = "This is function 2. The id must belong to no flow.")
    @APIResponse(
            responseCode = "200",
            description = "The check that was started, or its results.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {CreateLiveness.Created.class, LivenessResults.class})))
    public Object manage(LivenessSessionRequest request) {
        String action = request == null || request.action() == null ? "" : request.action();
        return switch (action) {
            case "create" -> create.create(request);
            case "get_results" -> results.results(request);
            default -> throw KycException.invalid("action", "must be one of create, get_results");
        };
    }
}
