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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @Operation(
            operationId = "runStep",
            summary = "Make any call of the flow, by its action",
            description =
                    "A backend that runs the steps itself uses it. The answer is that of the step's own route, with every score.")
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
    @APIResponse(
            responseCode = "201",
            description = "The session is started.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Answers.SessionStarted.class)))
    @Operation(
            operationId = "startSession",
            summary = "Start a session",
            description = "Every field is optional, and so is the body. The answer alone shows the client token.")
    public Answers.SessionStarted startSession(@RequestBody(required = false) Requests.StartSession request) {
        var caller = callers.operator();
        return flow.act(request == null ? Requests.StartSession.OF_ANYONE : request, caller);
    }

    @POST
    @ApplicantRoute
    @Path("/process-document")
    @Operation(
            operationId = "processDocument",
            summary = "Read and check the document",
            description = "Reads the document, cuts out its portrait and checks both. Each call spends an attempt.")
    public Answers.DocumentProcessed processDocument(Requests.ProcessDocument request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/start-liveness")
    @Operation(
            operationId = "startLiveness",
            summary = "Start the liveness check",
            description = "Each call spends an attempt and voids the check before.")
    public Answers.LivenessStarted startLiveness(Requests.StartLiveness request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/complete-liveness")
    @Operation(
            operationId = "completeLiveness",
            summary = "Get the result of the liveness check",
            description = "Call it when the applicant has finished the check.")
    public Answers.LivenessCompleted completeLiveness(Requests.CompleteLiveness request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }

    @POST
    @ApplicantRoute
    @Path("/final-verification")
    @Operation(
            operationId = "finalVerification",
            summary = "Compare the faces and decide",
            description = "Repeated after the decision, it answers the decision again and costs nothing.")
    public Answers.VerificationCompleted finalVerification(Requests.FinalVerification request) {
        return flow.act(Requests.present(request), new TokenHolder(callers.bearerToken()));
    }
}
