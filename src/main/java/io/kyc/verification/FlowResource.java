package io.kyc.verification;

import io.kyc.access.ApplicantRoute;
import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.verification.Requester.TokenHolder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Serves the flow: one route for each step, for applicants with their client token, and one route for all steps, for
 * operators.
 */
@Path("/kyc")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "flow")
public class FlowResource {
    private final Callers callers;
    private final FlowCalls flow;

    FlowResource(Callers callers, FlowCalls flow) {
        this.callers = callers;
        this.flow = flow;
    }

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(summary = "Make any call of the flow, by its action")
    @APIResponse(
            responseCode = "200",
            description = "The answer of the call. For start_kyc the status is 201.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answers.class)))
    public RestResponse<Answers> act(Requests.Orchestrated request) {
        var caller = callers.operator();
        Answers answer = flow.act(Action.request(Requests.present(request)), caller);
        return RestResponse.ResponseBuilder.<Answers>create(answer.httpStatus())
                .entity(answer)
                .build();
    }

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Path("/start-session")
    @ResponseStatus(201)
    @Operation(summary = "Start a session")
    public Answers.SessionStarted startSession(Requests.StartSession request) {
        var caller = callers.operator();
        return flow.act(request == null ? Requests.StartSession.OF_ANYONE : request, caller);
    }

    @POST
    @ApplicantRoute
    @Path("/process-document")
    @Operation(summary = "Read and check the document")
    public Answers.DocumentProcessed processDocument(Requests.ProcessDocument request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/start-liveness")
    @Operation(summary = "Start the liveness check")
    public Answers.LivenessStarted startLiveness(Requests.StartLiveness request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/complete-liveness")
    @Operation(summary = "Get the result of the liveness check")
    public Answers.LivenessCompleted completeLiveness(Requests.CompleteLiveness request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/final-verification")
    @Operation(summary = "Compare the faces and decide")
    public Answers.VerificationCompleted finalVerification(Requests.FinalVerification request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }
}
