package io.kyc.verification.erasure;

import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the erasure of a person's data: of a session, or of an id of the single functions. */
@Path("/kyc/sessions/{session_id}")
@Tag(name = "sessions")
public class ErasureResource {
    private final Callers callers;
    private final EraseSession erasing;

    ErasureResource(Callers callers, EraseSession erasing) {
        this.callers = callers;
        this.erasing = erasing;
    }

    @DELETE
    @OperatorRoute(Scope.ERASE)
    @Operation(
            operationId = "eraseSession",
            summary = "Erase the data of a session. It is safe to repeat the call.",
            description = "It takes the id of a session, or one that the single functions used.")
    @APIResponse(
            responseCode = "200",
            description = "The data is erased.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EraseSession.Erasure.class)))
    @APIResponse(
            responseCode = "202",
            description = "The erasure is not finished. Repeat the call after Retry-After.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EraseSession.Erasure.class)))
    public RestResponse<EraseSession.Erasure> erase(@PathParam("session_id") String id) {
        var caller = callers.operator();
        EraseSession.Erasure erasure = erasing.erase(new SessionId(id), caller);
        return erasure.erasedAt() == null
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, erasure)
                        .header(HttpHeaders.RETRY_AFTER, 1)
                        .build()
                : RestResponse.ok(erasure);
    }
}
