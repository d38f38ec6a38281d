package io.kyc.verification.report;

import io.kyc.access.Callers;
import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.verification.ReadLog;
import io.kyc.verification.Requester;
import io.kyc.verification.SessionAccess;
import io.kyc.verification.session.Session;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the report of a session, as JSON or as a page. */
@Path("/kyc/sessions/{session_id}")
@Tag(name = "sessions")
public class ReportResource {
    private static final String HTML = "text/html;charset=UTF-8";

    private final Callers callers;
    private final SessionAccess access;
    private final Reports reports;

    ReportResource(Callers callers, SessionAccess access, Reports reports) {
        this.callers = callers;
        this.access = access;
        this.reports = reports;
    }

    @GET
    @OperatorRoute(Scope.READ)
    @Path("/report")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getReport",
            summary = "Report on a session: evidence, checks, decision, policy and timeline",
            description = "The report is for auditors and complaints. Its timeline begins with the first move.")
    @APIResponse(
            responseCode = "200",
            description = "The report. With Accept: text/html it is a page to read and print.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SessionReport.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
            })
    public Response report(@PathParam("session_id") String id, @Context HttpHeaders headers) {
        var operator = new Requester.Operator(callers.operator());
        Session session = access.open(new SessionId(id), operator);
        ReadLog.shown("GET /kyc/sessions/{session_id}/report", session, operator.actor());
        SessionReport report = reports.of(session);
        if (!wantsPage(headers)) {
            return Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
        }
        ReportPage page = ReportPage.of(report);
        return Response.ok(page.html(), HTML)
                .header("Content-Security-Policy", page.contentSecurityPolicy())
                // The page's address contains the session's id, which the pictures' server need not know.
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Whether the client prefers a page: HTML comes before JSON in its Accept header, or JSON is not in it. */
    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
