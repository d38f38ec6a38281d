package io.kyc.verification;

import io.kyc.access.Caller;
import jakarta.inject.Singleton;

/** The whole flow behind one call: {@code action} says which step. For operators, in-process. */
@Singleton
class Orchestrator {
    private final StartSession starting;
    private final DocumentStep document;
    private final LivenessSteps liveness;
    private final FinalStep verification;

    Orchestrator(StartSession starting, DocumentStep document, LivenessSteps liveness, FinalStep verification) {
        this.starting = starting;
        this.document = document;
        this.liveness = liveness;
        this.verification = verification;
    }

    Answers act(Requests.Orchestrated r, Caller caller) {
        ActionFields.check(r);
        var operator = new Requester.Operator(caller);
        return switch (r.action()) {
            case "start_kyc" ->
                starting.start(
                        new Requests.StartSession(
                                r.sessionId(), r.documentType(), r.applicant(), r.consent(), r.minimumAge()),
                        caller);
            case "process_document" ->
                document.process(
                        new Requests.ProcessDocument(
                                r.sessionId(),
                                r.imageData(),
                                r.imageS3Key(),
                                r.backImageData(),
                                r.backImageS3Key(),
                                r.documentType()),
                        operator);
            case "start_liveness" -> liveness.start(new Requests.StartLiveness(r.sessionId()), operator);
            case "complete_liveness" ->
                liveness.complete(new Requests.CompleteLiveness(r.sessionId(), r.livenessSessionId()), operator);
            case "final_verification" ->
                verification.verify(
                        new Requests.FinalVerification(
                                r.sessionId(), r.idFaceS3Key(), r.livenessReferenceS3Key(), r.similarityThreshold()),
                        operator);
            default -> throw new IllegalStateException("an action without a step");
        };
    }
}
