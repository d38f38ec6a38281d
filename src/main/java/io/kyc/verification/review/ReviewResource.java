package io.kyc.verification.review;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the reviewer's decision. */
@Path("/kyc/sessions/{session_id}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ReviewResource {
    private final Callers callers;
    private final Reviews reviews;

    ReviewResource(Callers callers, Reviews reviews) {
        this.callers = callers;
        this.reviews = reviews;
    }

    @POST
    @OperatorRoute(Scope.REVIEW)
    @Path("/review")
    @Operation(
            operationId = "reviewSession",
            summary = "Approve or decline a session that waits for a review",
            description = "It ends the review. The same reviewer can repeat the same decision.")
    public ReviewAnswer decide(@PathParam("session_id") String id, Requests.Review request) {
        var caller = callers.operator();
        return reviews.decide(new SessionId(id), Requests.present(request), caller);
    }
}
