package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import java.util.Optional;

/** Records which liveness checks function 2 has started, for which session, and for whom. */
public interface LivenessRegistry {

    /**
     * Records a check until it expires or its session is erased.
     *
     * @throws io.kyc.problem.KycException {@code session_erased} when the session has already been erased
     */
    void record(String livenessSessionId, SessionId session, Caller caller);

    /** @return the check's session; empty when function 2 did not start the check, or started it for another tenant */
    Optional<SessionId> sessionOf(String livenessSessionId, Caller caller);
}
