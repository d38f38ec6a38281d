package io.kyc.verification.list;

import io.kyc.access.Actor;
import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.verification.EvidenceLinks;
import io.kyc.verification.ReadLog;
import io.kyc.verification.session.State;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the list of a tenant's sessions. */
@Path("/kyc")
@Tag(name = "sessions")
public class SessionListResource {
    private final Callers callers;
    private final SessionLists lists;
    private final EvidenceLinks links;

    SessionListResource(Callers callers, SessionLists lists, EvidenceLinks links) {
        this.callers = callers;
        this.lists = lists;
        this.links = links;
    }

    @GET
    @OperatorRoute(Scope.READ)
    @Path("/sessions")
    @Operation(
            operationId = "listSessions",
            summary = "List the sessions of all states or of one, the oldest first in each state",
            description = "The states follow each other in the order of State. In each, the session that entered it "
                    + "first comes first. With a reference the list has one order over all states: the session that "
                    + "was started last comes first. Sessions of the same second keep an order that has no meaning.")
    public SessionPage list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only sessions in this state",
                            schema = @Schema(implementation = State.class))
                    String state,
            @QueryParam("reference")
                    @Parameter(
                            description = "Only sessions that were started with this reference, the newest first",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 128))
                    String reference,
            @BeanParam PageRequest page) {
        var operator = callers.operator();
        SessionLists.Page found = reference == null
                ? lists.page(operator, state, page)
                : lists.ofReference(operator, reference, state, page);
        found.sessions().forEach(session -> ReadLog.shown("GET /kyc/sessions", session, Actor.of(operator)));
        return new SessionPage(
                found.sessions().stream()
                        .map(session -> SessionPage.Entry.of(session, links.of(session)))
                        .toList(),
                found.nextCursor().orElse(null));
    }
}
