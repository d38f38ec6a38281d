package io.kyc.verification.session;

import io.kyc.access.Actor;
import io.kyc.decision.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A move of a session, as it is audited.
 *
 * @param from empty when the session was started
 * @param session after the move
 * @param actor who caused it
 * @param reasons what was found on the way
 */
public record Transition(Optional<State> from, Session session, Actor actor, List<Reason> reasons) {
    public Transition {
        reasons = List.copyOf(reasons);
    }
}
