package io.kyc.verification.upload;

import io.kyc.access.ApplicantRoute;
import io.kyc.access.Callers;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves links for uploading pictures that are too large for a request. */
@Path("/kyc/upload-url")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "flow")
public class UploadResource {
    private final Callers callers;
    private final Uploads uploads;

    UploadResource(Callers callers, Uploads uploads) {
        this.callers = callers;
        this.uploads = uploads;
    }

    @POST
    @ApplicantRoute
    @Operation(
            operationId = "createUploadUrl",
            summary = "Get a URL to upload a picture of the document",
            description =
                    "Use it for pictures that are too large for a request. It changes nothing, so it takes no Idempotency-Key.")
    public UploadUrl offer(Requests.UploadUrl request) {
        return uploads.offer(Requests.present(request), new Requester.TokenHolder(callers.bearerToken()));
    }
}
