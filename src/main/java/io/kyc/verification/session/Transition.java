package io.kyc.verification.session;

import io.kyc.access.Actor;
import io.kyc.decision.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A move of a session, in the form in which it is audited.
 *
 * @param from the state before; empty when the session was started
 * @param session the session after the move
 * @param actor who caused the move
 * @param reasons reasons that the move found
 */
public record Transition(Optional<State> from, Session session, Actor actor, List<Reason> reasons) {
    public Transition {
        reasons = List.copyOf(reasons);
    }
}
