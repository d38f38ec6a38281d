package io.kyc.verification.session;

import io.kyc.access.SessionId;
import java.util.List;

/** What happened to a session. */
public interface AuditTrail {

    /**
     * Every move, the first one first, read consistently.
     *
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    List<AuditEntry> of(SessionId id);
}
