package io.kyc.verification;

import io.kyc.access.OperatorAccess;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.verification.SessionView.AttemptsLeft;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at a session. */
@Path("/kyc/sessions/{session_id}")
@Tag(name = "sessions")
public class SessionResource {
    private final OperatorAccess operators;
    private final SessionAccess access;
    private final AttemptLimits limits;
    private final EvidenceOf evidence;
    private final EvidenceLinks links;
    private final Clock clock;
    private final Disclosure disclosure;

    SessionResource(
            OperatorAccess operators,
            SessionAccess access,
            AttemptLimits limits,
            EvidenceOf evidence,
            EvidenceLinks links,
            Clock clock,
            Disclosure disclosure) {
        this.operators = operators;
        this.access = access;
        this.limits = limits;
        this.evidence = evidence;
        this.links = links;
        this.clock = clock;
        this.disclosure = disclosure;
    }

    @GET
    @Operation(summary = "A session as its operator sees it")
    public SessionView.Full show(@PathParam("session_id") String id) {
        var operator = new Requester.Operator(operators.operator(Scope.READ));
        Session session = access.open(new SessionId(id), operator);
        return SessionView.full(session, left(session), checks(session), links.of(session));
    }

    @GET
    @Path("/status")
    @Operation(summary = "A session as its applicant sees it")
    public SessionView.Status status(
            @PathParam("session_id") String id, @HeaderParam("Authorization") String authorization) {
        var holder = Requester.TokenHolder.of(authorization);
        Session session = access.open(new SessionId(id), holder);
        var status = SessionView.status(session, left(session), checks(session));
        return disclosure.to(holder, status, MinimalAnswers::of);
    }

    private List<Check> checks(Session session) {
        return session.facts().document().isEmpty()
                ? List.of()
                : Checks.of(evidence.session(session.facts(), clock.instant()));
    }

    private AttemptsLeft left(Session session) {
        return session.state().isDecided()
                ? new AttemptsLeft(0, 0)
                : new AttemptsLeft(
                        limits.left(session, Step.PROCESS_DOCUMENT), limits.left(session, Step.START_LIVENESS));
    }
}
