package io.kyc.verification.session;

import io.kyc.access.SessionId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One person's verification.
 *
 * @param id its id
 * @param tenant whose it is
 * @param version counts the transitions, from 1
 * @param state where it stands
 * @param enteredAt when it came into this state
 * @param attempts spent so far
 * @param lease the request that works on it, if one does
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

    /** An id that the single functions use, while it is being erased. */
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

    /** When it can no longer go on. */
    public Instant expiresAt() {
        return facts.start().expiresAt();
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** Whether a request works on it now. */
    public boolean isLeased(Instant now) {
        return lease.filter(held -> held.isLive(now)).isPresent();
    }

    /** The session after a transition: one version on, no longer worked on. */
    public Session moved(State to, Facts facts, Instant now) {
        return new Session(id, tenant, version + 1, to, now, attempts.with(Pause.NONE), Optional.empty(), facts);
    }

    /** The session as this request works on it, with an attempt spent where the step counts them. */
    public Session leased(Lease lease, Attempts attempts) {
        return new Session(id, tenant, version, state, enteredAt, attempts, Optional.of(lease), facts);
    }
}
