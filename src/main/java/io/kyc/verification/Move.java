package io.kyc.verification;

import io.kyc.access.Actor;
import io.kyc.decision.Reason;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a session goes from here.
 *
 * @param to its next state
 * @param facts all that is known of it then
 * @param reasons what was found on the way
 * @param at when
 */
record Move(State to, Facts facts, List<Reason> reasons, Instant at) {
    Move {
        reasons = List.copyOf(reasons);
    }

    /** The move as it is stored and audited. */
    Transition of(Session claimed, Actor actor) {
        return new Transition(Optional.of(claimed.state()), claimed.moved(to, facts, at), actor, reasons);
    }
}
