package io.kyc.verification;

import io.kyc.access.OperatorAccess;
import io.kyc.access.Scope;
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

/** The whole flow for operators behind one route: {@code action} says which step. */
@Path("/kyc")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "flow")
public class OrchestratorResource {
    private final OperatorAccess operators;
    private final Orchestrator orchestrator;

    OrchestratorResource(OperatorAccess operators, Orchestrator orchestrator) {
        this.operators = operators;
        this.orchestrator = orchestrator;
    }

    @POST
    @Operation(summary = "Any step of the flow, by its action")
    @APIResponse(
            responseCode = "200",
            description = "The step's answer; 201 for start_kyc",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answers.class)))
    public RestResponse<Answers> act(Requests.Orchestrated request) {
        var caller = operators.operator(Scope.VERIFY);
        Answers answer = orchestrator.act(FlowResource.present(request), caller);
        return answer instanceof Answers.SessionStarted
                ? RestResponse.status(RestResponse.Status.CREATED, answer)
                : RestResponse.ok(answer);
    }
}
