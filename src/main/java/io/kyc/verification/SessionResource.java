package io.kyc.verification;

import io.kyc.access.ApplicantRoute;
import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.verification.session.Session;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the view of a session. */
@Path("/kyc/sessions/{session_id}")
@Tag(name = "sessions")
public class SessionResource {
    private final Callers callers;
    private final SessionAccess access;
    private final SessionViews views;
    private final Disclosure disclosure;

    SessionResource(Callers callers, SessionAccess access, SessionViews views, Disclosure disclosure) {
        this.callers = callers;
        this.access = access;
        this.views = views;
        this.disclosure = disclosure;
    }

    @GET
    @OperatorRoute(Scope.READ)
    @Operation(
            operationId = "getSession",
            summary = "Show a session to its operator",
            description = "The answer has the fields, scores and checks, and links to the pictures.")
    public SessionView.Full show(@PathParam("session_id") String id) {
        var operator = new Requester.Operator(callers.operator());
        Session session = access.open(new SessionId(id), operator);
        ReadLog.shown("GET /kyc/sessions/{session_id}", session, operator.actor());
        return views.full(session);
    }

    @GET
    @ApplicantRoute
    @Path("/status")
    @Operation(
            operationId = "getSessionStatus",
            summary = "Show a session to its applicant",
            description =
                    "The answer has the state, the attempts left, the next call, and the decision with the reasons that applicants may know.")
    public SessionView.Status status(@PathParam("session_id") String id) {
        var holder = new Requester.TokenHolder(callers.bearerToken());
        Session session = access.open(new SessionId(id), holder);
        ReadLog.shown("GET /kyc/sessions/{session_id}/status", session, holder.actor());
        return disclosure.to(holder, views.status(session));
    }
}
