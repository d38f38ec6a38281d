package io.kyc.verification;

import io.kyc.verification.session.Session;
import io.kyc.verification.session.Transition;

/**
 * What a step came to.
 *
 * @param transition the move that follows
 * @param answer what is answered once the move is stored
 */
record Worked<A>(Transition transition, A answer) {

    /** The session after the move. */
    Session session() {
        return transition.session();
    }
}
