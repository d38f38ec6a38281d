package io.kyc.verification;

import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;

/** The part of a step that costs money. It runs while its request holds the session's lease. */
@FunctionalInterface
interface StepWork<A> {

    /**
     * @param claimed the session as claimed, with this attempt counted
     * @throws KycException when a service fails or refuses its input
     */
    Worked<A> on(Session claimed);
}
