package io.kyc.verification.session;

import io.kyc.access.SessionId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a session. */
public interface AuditTrail {

    /**
     * Every move, the first one first, read consistently.
     *
     * @throws io.kyc.problem.KycException {@code aws_throttled} or {@code aws_unavailable}
     */
    List<Entry> of(SessionId id);

    /**
     * A move as it was audited.
     *
     * @param version of the session after it
     * @param from the state before; null for the start
     * @param to the state after
     * @param at when
     * @param actor an operator's name, or {@code applicant}
     * @param actorKind {@code operator} or {@code applicant}: an operator may be called {@code applicant}
     * @param reasons codes
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
