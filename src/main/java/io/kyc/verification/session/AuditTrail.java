package io.kyc.verification.session;

import io.kyc.access.SessionId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the audit trail of a session: every move that it made. */
public interface AuditTrail {

    /**
     * All moves in order, the first one first. The read is consistent.
     *
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    List<Entry> of(SessionId id);

    /**
     * One move in the audit trail.
     *
     * @param version the session's version after the move
     * @param from the state before; empty for the start
     * @param to the state after
     * @param at when the session moved
     * @param actor an operator's name, or {@code applicant}
     * @param actorKind {@code operator} or {@code applicant}; it is needed because an operator may be called {@code
     *     applicant}
     * @param reasons their codes
     */
    @RegisterForReflection
    @Schema(name = "AuditEntry")
    record Entry(
            long version,
            @Schema(nullable = true) String from,
            String to,
            Instant at,
            String actor,
            @Schema(enumeration = {"operator", "applicant"}) String actorKind,
            List<String> reasons) {}
}
