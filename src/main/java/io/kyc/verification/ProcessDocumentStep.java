package io.kyc.verification;

import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.document.DocumentProcessing;
import io.kyc.document.ReadDocument;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.image.EvidenceKeys;
import io.kyc.verification.DocumentIntake.Submission;
import io.kyc.verification.DocumentIntake.Taken;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the document and finds the portrait. */
@Singleton
class ProcessDocumentStep implements FlowStep<Requests.ProcessDocument, Answers.DocumentProcessed> {
    private final SubmittedPhotos submitted;
    private final DocumentIntake intake;
    private final EvidenceOf evidenceOf;
    private final AttemptLimits limits;
    private final Clock clock;

    ProcessDocumentStep(
            SubmittedPhotos submitted,
            DocumentIntake intake,
            EvidenceOf evidenceOf,
            AttemptLimits limits,
            Clock clock) {
        this.submitted = submitted;
        this.intake = intake;
        this.evidenceOf = evidenceOf;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.PROCESS_DOCUMENT;
    }

    @Override
    public void check(Requests.ProcessDocument request) {
        DocumentType.parse(request.documentType());
    }

    @Override
    public StepWork<Answers.DocumentProcessed> prepare(
            Requests.ProcessDocument request, Session session, Requester requester) {
        Optional<DocumentType> said = DocumentType.parse(request.documentType());
        Optional<DocumentType> asked = AskedType.of(session.facts(), said, requester);
        var submission = new Submission(submitted.of(request, session.id()), said, asked);
        return claimed -> process(claimed, submission);
    }

    private Worked<Answers.DocumentProcessed> process(Session claimed, Submission submission) {
        Taken taken = intake.take(claimed, submission, limits.left(claimed, step()) > 0);
        Instant now = clock.instant();
        Facts facts = claimed.facts().with(taken.evidence());
        List<Check> checks = Checks.of(evidenceOf.session(facts, now));
        Move move = limits.declinedWithoutAttempts(
                claimed,
                step(),
                taken.evidence().portrait().isPresent(),
                new Move(State.DOCUMENT_PROCESSED, facts, Checks.reasons(checks), now));
        return new Worked<>(move, moved -> answer(moved, submission.asked(), taken.document(), checks));
    }

    private static Answers.DocumentProcessed answer(
            Session moved, Optional<DocumentType> asked, ReadDocument document, List<Check> checks) {
        String id = moved.id().value();
        return new Answers.DocumentProcessed(
                id,
                DocumentProcessing.of(id, asked, document, new EvidenceKeys(id).namedPortrait()),
                CheckAnswer.of(checks),
                ReasonAnswer.of(moved, checks),
                "DOCUMENT_PROCESSED",
                Flow.next(moved).orElse(null));
    }
}
