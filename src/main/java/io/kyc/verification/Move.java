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
 * A move of a session that has not been stored yet.
 *
 * @param to the next state
 * @param facts the facts after the move
 * @param reasons reasons that the work found
 * @param at when the session moves
 */
record Move(State to, Facts facts, List<Reason> reasons, Instant at) {
    Move {
        reasons = List.copyOf(reasons);
    }

    /** The move in the form in which it is stored and audited. */
    Transition of(Session claimed, Actor actor) {
        return new Transition(Optional.of(claimed.state()), claimed.moved(to, facts, at), actor, reasons);
    }
}
