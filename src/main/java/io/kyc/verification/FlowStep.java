package io.kyc.verification;

import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Step;
import java.util.Optional;

/**
 * One step of the flow, one class each. {@link StepRunner} carries a step out, calls its methods in the order in which they stand
 * here, and does everything that is the same for all steps.
 *
 * @param <R> what the step takes
 * @param <A> what the step answers
 */
interface FlowStep<R extends Requests.OfSession, A extends Disclosed<A>> {

    /** Which step of the flow this is. */
    Step step();

    /**
     * Refuses what is wrong with the request alone, before the session is looked up.
     *
     * @throws KycException {@code invalid_field}
     */
    default void check(R request) {}

    /**
     * The answer, when the session already holds what the request asks for. Then nothing is paid again.
     *
     * @param session as opened for its requester, in any state
     * @throws KycException when the request asks for what this session can never give
     */
    default Optional<A> known(R request, Session session) {
        return Optional.empty();
    }

    /**
     * Refuses what can be refused for free, and hands back the work that remains.
     *
     * @param session that allows this step now
     * @throws KycException when the request does not fit the session
     */
    StepWork<A> prepare(R request, Session session, Requester requester);
}
