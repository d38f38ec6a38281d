package io.kyc.verification.review;

import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.verification.SessionViews;
import io.kyc.verification.list.SessionLists;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a person. */
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
    @Operation(summary = "Sessions that wait for a review, the longest waiting first")
    public ReviewPage list(
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "25"))
                    String limit,
            @QueryParam("cursor") @Parameter(description = "next_cursor of the page before") String cursor) {
        SessionLists.Page page = lists.queue(callers.operator(), limit, cursor);
        return new ReviewPage(
                page.sessions().stream().map(views::full).toList(),
                page.nextCursor().orElse(null));
    }
}
