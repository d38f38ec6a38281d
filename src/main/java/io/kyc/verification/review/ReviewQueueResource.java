package io.kyc.verification.review;

import io.kyc.access.Actor;
import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.verification.ReadLog;
import io.kyc.verification.SessionViews;
import io.kyc.verification.list.PageRequest;
import io.kyc.verification.list.SessionLists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the list of sessions that wait for a review. */
@Path("/kyc/reviews")
@Tag(name = "reviews")
public class ReviewQueueResource {
    private final Callers callers;
    private final SessionLists lists;
    private final SessionViews views;

    ReviewQueueResource(Callers callers, SessionLists lists, SessionViews views) {
        this.callers = callers;
        this.lists = lists;
        this.views = views;
    }

    @GET
    @OperatorRoute(Scope.REVIEW)
    @Operation(
            operationId = "listReviews",
            summary = "List the sessions that wait for a review, the longest waiting first",
            description =
                    "They come in the order in which they entered REVIEW. Sessions of the same second keep an order that has no meaning.")
    public ReviewPage list(@BeanParam PageRequest page) {
        var operator = callers.operator();
        SessionLists.Page found = lists.queue(operator, page);
        found.sessions().forEach(session -> ReadLog.shown("GET /kyc/reviews", session, Actor.of(operator)));
        return new ReviewPage(
                found.sessions().stream().map(views::full).toList(),
                found.nextCursor().orElse(null));
    }
}
