package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Sessions.Tombstone;
import io.kyc.verification.session.Transition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions that exist and do not move. */
public class KnownSessions implements Sessions {
    private final Map<SessionId, Session> known = new HashMap<>();

    public KnownSessions(Session... sessions) {
        for (Session session : sessions) {
            known.put(session.id(), session);
        }
    }

    @Override
    public boolean create(Transition start, Optional<KeptAnswers.Kept> kept) {
        throw new AssertionError("nothing is created here");
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<Tombstone> tombstone(SessionId id) {
        return Optional.empty();
    }

    @Override
    public boolean claim(Session read, Session leased, Instant now) {
        throw new AssertionError("nothing is claimed here");
    }

    @Override
    public boolean commit(Transition transition, Lease lease, Optional<KeptAnswers.Kept> kept) {
        throw new AssertionError("nothing is committed here");
    }

    @Override
    public boolean move(Transition transition, Instant now, Optional<KeptAnswers.Kept> kept) {
        throw new AssertionError("nothing is moved here");
    }

    @Override
    public boolean release(Session leased, Attempts attempts, Optional<KeptAnswers.Kept> kept) {
        throw new AssertionError("nothing is released here");
    }
}
