package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import java.util.Optional;

/** Which liveness check function 2 started for which session, and for whom. */
public interface LivenessRegistry {

    /**
     * Remembers a check, until it ends or its session is erased.
     *
     * @throws io.kyc.problem.KycException {@code session_erased} when that has happened already
     */
    void record(String livenessSessionId, SessionId session, Caller caller);

    /** @return the check's session; empty when function 2 did not start it, or did so for another tenant */
    Optional<SessionId> sessionOf(String livenessSessionId, Caller caller);
}
