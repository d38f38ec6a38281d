package io.kyc.verification;

import io.kyc.access.Caller;
import jakarta.inject.Singleton;

/** Carries out the calls of the flow, each with its step. */
@Singleton
public class FlowCalls {
    private final StepRunner runner;
    private final StartSession starting;
    private final ProcessDocumentStep document;
    private final StartLivenessStep livenessStart;
    private final CompleteLivenessStep livenessEnd;
    private final FinalVerificationStep verification;

    FlowCalls(
            StepRunner runner,
            StartSession starting,
            ProcessDocumentStep document,
            StartLivenessStep livenessStart,
            CompleteLivenessStep livenessEnd,
            FinalVerificationStep verification) {
        this.runner = runner;
        this.starting = starting;
        this.document = document;
        this.livenessStart = livenessStart;
        this.livenessEnd = livenessEnd;
        this.verification = verification;
    }

    public Answers.SessionStarted act(Requests.StartSession request, Caller caller) {
        return starting.start(request, caller);
    }

    public Answers.DocumentProcessed act(Requests.ProcessDocument request, Requester requester) {
        return runner.run(document, request, requester);
    }

    public Answers.LivenessStarted act(Requests.StartLiveness request, Requester requester) {
        return runner.run(livenessStart, request, requester);
    }

    public Answers.LivenessCompleted act(Requests.CompleteLiveness request, Requester requester) {
        return runner.run(livenessEnd, request, requester);
    }

    public Answers.VerificationCompleted act(Requests.FinalVerification request, Requester requester) {
        return runner.run(verification, request, requester);
    }

    /** Carries out any call, for an operator. */
    public Answers act(Requests.OfFlow request, Caller caller) {
        var operator = new Requester.Operator(caller);
        if (request instanceof Requests.StartSession start) {
            return act(start, caller);
        }
        if (request instanceof Requests.ProcessDocument process) {
            return act(process, operator);
        }
        if (request instanceof Requests.StartLiveness start) {
            return act(start, operator);
        }
        if (request instanceof Requests.CompleteLiveness complete) {
            return act(complete, operator);
        }
        if (request instanceof Requests.FinalVerification verify) {
            return act(verify, operator);
        }
        throw new IllegalStateException("no step takes a " + request.getClass().getSimpleName());
    }
}
