package io.kyc.verification.cancel;

import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.verification.Requests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the cancelling of a session by its operator. */
@Path("/kyc/sessions/{session_id}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class CancelResource {
    private final Callers callers;
    private final CancelSession cancelling;

    CancelResource(Callers callers, CancelSession cancelling) {
        this.callers = callers;
        this.cancelling = cancelling;
    }

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Path("/cancel")
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session that is not decided",
            description = "Its applicant can make no further step. Nothing is erased. It is safe to repeat the call.")
    public CancelAnswer cancel(
            @PathParam("session_id") String id, @RequestBody(required = false) Requests.Cancel request) {
        var caller = callers.operator();
        return cancelling.cancel(new SessionId(id), caller);
    }
}
