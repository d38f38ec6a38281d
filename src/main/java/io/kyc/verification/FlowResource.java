package io.kyc.verification;

import io.kyc.access.OperatorAccess;
import io.kyc.access.Scope;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The flow, one route a step: the operator starts a session, the applicant goes through it with its client token. */
@Path("/kyc")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "flow")
public class FlowResource {
    private final OperatorAccess operators;
    private final StartSession starting;
    private final DocumentStep document;
    private final LivenessSteps liveness;
    private final FinalStep verification;

    FlowResource(
            OperatorAccess operators,
            StartSession starting,
            DocumentStep document,
            LivenessSteps liveness,
            FinalStep verification) {
        this.operators = operators;
        this.starting = starting;
        this.document = document;
        this.liveness = liveness;
        this.verification = verification;
    }

    @POST
    @Path("/start-session")
    @ResponseStatus(201)
    @Operation(summary = "Start a session")
    public Answers.SessionStarted startSession(Requests.StartSession request) {
        var caller = operators.operator(Scope.VERIFY);
        return starting.start(
                request == null ? new Requests.StartSession(null, null, null, null, null) : request, caller);
    }

    @POST
    @Path("/process-document")
    @Operation(summary = "Process the document")
    public Answers.DocumentProcessed processDocument(
            Requests.ProcessDocument request, @HeaderParam("Authorization") String authorization) {
        return document.process(present(request), Requester.TokenHolder.of(authorization));
    }

    @POST
    @Path("/start-liveness")
    @Operation(summary = "Start the liveness check")
    public Answers.LivenessStarted startLiveness(
            Requests.StartLiveness request, @HeaderParam("Authorization") String authorization) {
        return liveness.start(present(request), Requester.TokenHolder.of(authorization));
    }

    @POST
    @Path("/complete-liveness")
    @Operation(summary = "Take the liveness check's result")
    public Answers.LivenessCompleted completeLiveness(
            Requests.CompleteLiveness request, @HeaderParam("Authorization") String authorization) {
        return liveness.complete(present(request), Requester.TokenHolder.of(authorization));
    }

    @POST
    @Path("/final-verification")
    @Operation(summary = "Compare the faces and decide")
    public Answers.VerificationCompleted finalVerification(
            Requests.FinalVerification request, @HeaderParam("Authorization") String authorization) {
        return verification.verify(present(request), Requester.TokenHolder.of(authorization));
    }

    public static <T> T present(T request) {
        if (request == null) {
            throw new KycException(ErrorCode.MALFORMED_REQUEST, "Send a JSON object.");
        }
        return request;
    }
}
