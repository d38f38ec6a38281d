package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.verification.SessionView.AttemptsLeft;
import io.kyc.verification.session.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the views of sessions. */
@Singleton
public class SessionViews {
    private final AttemptLimits limits;
    private final EvidenceOf evidence;
    private final EvidenceLinks links;
    private final Clock clock;

    SessionViews(AttemptLimits limits, EvidenceOf evidence, EvidenceLinks links, Clock clock) {
        this.limits = limits;
        this.evidence = evidence;
        this.links = links;
        this.clock = clock;
    }

    public SessionView.Full full(Session session) {
        return SessionView.full(session, AttemptsLeft.of(session, limits), checks(session), links.of(session));
    }

    SessionView.Status status(Session session) {
        return SessionView.status(session, AttemptsLeft.of(session, limits), checks(session));
    }

    private List<Check> checks(Session session) {
        return session.facts().document().isEmpty()
                ? List.of()
                : Checks.of(evidence.session(session.facts(), clock.instant()));
    }
}
