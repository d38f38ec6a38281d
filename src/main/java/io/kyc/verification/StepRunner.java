package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.Idempotency;
import io.kyc.idempotency.KeptAnswers;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Carries out the steps of the flow: check, open, admit, prepare, claim, work, commit, answer. */
@Singleton
public class StepRunner {
    private final SessionAccess access;
    private final Idempotency idempotency;
    private final Admission admission;
    private final LeasedWork leased;
    private final Disclosure disclosure;

    StepRunner(
            SessionAccess access,
            Idempotency idempotency,
            Admission admission,
            LeasedWork leased,
            Disclosure disclosure) {
        this.access = access;
        this.idempotency = idempotency;
        this.admission = admission;
        this.leased = leased;
        this.disclosure = disclosure;
    }

    /**
     * Carries out one request for a step. A repetition of the request under its key gets the first answer, whatever
     * state the session is in by now.
     *
     * @return as much of the answer as the requester may know
     * @throws KycException when the request is refused, another request was faster, or a service failed
     */
    <R extends Requests.OfSession, A extends Disclosed<A>> A run(FlowStep<R, A> step, R request, Requester requester) {
        SessionId id = new SessionId(request.sessionId());
        step.check(request);
        Session session = access.open(id, requester);
        Function<KeptAnswers.Kept, AnswerFormat.Answered> repeated = kept -> step.repeated(kept.answer(), session);
        return idempotency.within(requester.keyOwner(id), repeated, keeper -> {
            Optional<A> known = step.known(request, session);
            if (known.isPresent()) {
                // Nothing moves, so this is a look at the session.
                ReadLog.shown("POST " + step.step().path(), session, requester.actor());
                return disclosure.to(requester, known.get());
            }
            admission.check(session, step.step());
            StepWork<A> work = step.prepare(request, session, requester);
            var call = new LeasedWork.Call(step.step(), requester.actor(), keeper);
            return leased.run(
                    call, session, claimed -> work.on(claimed).answering(answer -> disclosure.to(requester, answer)));
        });
    }
}
