package io.kyc.verification;

import io.kyc.idempotency.AnswerFormat;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Step;
import java.util.Optional;

/**
 * A step of the flow. {@link StepRunner} carries it out: it calls the methods in the order in which they appear here,
 * and does everything that is the same for all steps.
 *
 * @param <R> the step's request
 * @param <A> the step's answer
 */
interface FlowStep<R extends Requests.OfSession, A extends Disclosed<A>> {

    /** The step that this class implements. */
    Step step();

    /**
     * Refuses a malformed request before the session is looked up.
     *
     * @throws KycException {@code invalid_field}
     */
    default void check(R request) {}

    /**
     * The answer, if the session already has what the request asks for. Then nothing is paid for again.
     *
     * @param session as opened for its requester, in any state
     * @throws KycException when the request asks for something that this session can never give
     */
    default Optional<A> known(R request, Session session) {
        return Optional.empty();
    }

    /**
     * The answer to a repetition of the request under its key.
     *
     * @param kept as it was kept
     * @param session as it is now
     * @throws KycException when a part of the answer was not kept and there is no new one
     */
    default AnswerFormat.Answered repeated(AnswerFormat.Answered kept, Session session) {
        return kept;
    }

    /**
     * Refuses everything that can be refused without a paid call, and returns the remaining work.
     *
     * @param session in a state that allows this step
     * @throws KycException when the request does not fit the session
     */
    StepWork<A> prepare(R request, Session session, Requester requester);
}
