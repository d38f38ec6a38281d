package io.kyc.functions;

import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.verification.Answers;
import io.kyc.verification.FlowResource;
import io.kyc.verification.Requests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves function 4: the same as {@code POST /kyc}, under its function name. */
@Path("/functions/kyc-orchestrator")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "functions")
public class OrchestratorFunctionResource {
    private final FlowResource flow;

    OrchestratorFunctionResource(FlowResource flow) {
        this.flow = flow;
    }

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(
            operationId = "kycOrchestrator",
            summary = "Make any call of the flow, as with POST /kyc",
            description = "This is function 4.")
    @APIResponse(
            responseCode = "200",
            description = "The answer of the step.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answers.class)))
    @APIResponse(
            responseCode = "201",
            description = "The session is started. This is the answer to start_kyc.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answers.SessionStarted.class)))
    public RestResponse<Answers> act(Requests.Orchestrated request) {
        return flow.act(request);
    }
}
