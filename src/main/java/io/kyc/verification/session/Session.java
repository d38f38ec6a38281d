package io.kyc.verification.session;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One person's verification.
 *
 * @param id its id
 * @param tenant the operator's organisation that owns it
 * @param version the number of its transitions, from 1
 * @param state its position in the flow
 * @param enteredAt when it entered this state
 * @param attempts attempts spent so far
 * @param lease the lease of the request that works on it; empty when none does
 * @param facts everything else
 */
public record Session(
        SessionId id,
        String tenant,
        long version,
        State state,
        Instant enteredAt,
        Attempts attempts,
        Optional<Lease> lease,
        Facts facts) {
    public Session {
        // A session must have an owning tenant.
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(facts);
    }

    /** The session while it is being erased. */
    public Session erasing(Instant now) {
        return moved(State.ERASING, facts.erased(), now);
    }

    /** An id used by the single functions, while it is being erased. */
    public static Session erasing(SessionId id, String tenant, Instant now) {
        return new Session(
                id,
                tenant,
                1,
                State.ERASING,
                now,
                new Attempts(0, 0),
                Optional.empty(),
                Facts.of(Start.anonymous("", now, now)));
    }

    /** The end of the time in which the session's steps can be called. */
    public Instant expiresAt() {
        return facts.start().expiresAt();
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** Whether a request works on the session now. */
    public boolean isLeased(Instant now) {
        return lease.filter(held -> held.isLive(now)).isPresent();
    }

    /** The session after a transition, with the next version and without a lease. */
    public Session moved(State to, Facts facts, Instant now) {
        return new Session(id, tenant, version + 1, to, now, attempts.with(Pause.NONE), Optional.empty(), facts);
    }

    /**
     * The session with the lease of the request that works on it, and with the attempts that this request leaves spent.
     */
    public Session leased(Lease lease, Attempts attempts) {
        return new Session(id, tenant, version, state, enteredAt, attempts, Optional.of(lease), facts);
    }
}
