package io.kyc.verification;

import io.kyc.access.SessionId;
import io.kyc.decision.Check;
import io.kyc.decision.Checks;
import io.kyc.decision.Evidence;
import io.kyc.decision.Reason;
import io.kyc.document.DocumentField;
import io.kyc.document.DocumentProcessing;
import io.kyc.document.DocumentProcessor;
import io.kyc.document.DocumentProcessor.Order;
import io.kyc.document.DocumentType;
import io.kyc.document.Portrait;
import io.kyc.document.ReadDocument;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.parallel.Parallel;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenBefore;
import io.kyc.verification.Answers.CheckAnswer;
import io.kyc.verification.Answers.ReasonAnswer;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.Facts;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import io.kyc.verification.session.StoredImage;
import io.kyc.verification.session.Transition;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Processes the document: evidence into the bucket, text and portrait out of it, all at the same time. */
@Singleton
public class DocumentStep {
    private final StepRunner runner;
    private final SubmittedPhotos submitted;
    private final DocumentProcessor processor;
    private final ImageStore images;
    private final NamedCopies copies;
    private final EvidenceOf evidenceOf;
    private final SeenBefore seenBefore;
    private final AttemptLimits limits;
    private final Parallel parallel;
    private final Clock clock;
    private final Disclosure disclosure;

    DocumentStep(
            StepRunner runner,
            SubmittedPhotos submitted,
            DocumentProcessor processor,
            ImageStore images,
            NamedCopies copies,
            EvidenceOf evidenceOf,
            SeenBefore seenBefore,
            AttemptLimits limits,
            Parallel parallel,
            Clock clock,
            Disclosure disclosure) {
        this.runner = runner;
        this.submitted = submitted;
        this.processor = processor;
        this.images = images;
        this.copies = copies;
        this.evidenceOf = evidenceOf;
        this.seenBefore = seenBefore;
        this.limits = limits;
        this.parallel = parallel;
        this.clock = clock;
        this.disclosure = disclosure;
    }

    public Answers.DocumentProcessed process(Requests.ProcessDocument request, Requester requester) {
        SessionId id = new SessionId(request.sessionId());
        Optional<DocumentType> said = DocumentType.parse(request.documentType());
        return runner.once(id, requester, (session, keeper) -> {
            Session admitted = runner.admit(session, Step.PROCESS_DOCUMENT);
            Optional<DocumentType> type = AskedType.of(admitted.facts(), said, requester);
            List<Photo> photos = submitted.of(request, id);

            var done = runner.run(admitted, requester, Step.PROCESS_DOCUMENT, keeper, claimed -> {
                int attempt = claimed.attempts().document();
                var keys = new EvidenceKeys(id.value());
                Order order = claimed.attempts().pause().faults() > 0 ? Order.TEXT_FIRST : Order.TOGETHER;
                ReadAndStored read = readAndStore(photos, type, keys, attempt, order);
                Transition move = transition(claimed, evidence(claimed, said, read, keys), requester);
                var answer = answer(move.session(), type, read.document());
                return new Worked<>(move, disclosure.to(requester, answer, MinimalAnswers::of));
            });
            copies.ofDocument(done.session());
            return done.answer();
        });
    }

    private record ReadAndStored(ReadDocument document, List<StoredImage> sides) {}

    private ReadAndStored readAndStore(
            List<Photo> photos, Optional<DocumentType> type, EvidenceKeys keys, int attempt, Order order) {
        var stored = parallel.start(() -> IntStream.range(0, photos.size())
                .mapToObj(i -> store(photos.get(i), keys.document(attempt, side(i))))
                .toList());
        try {
            ReadDocument document = processor.process(
                    photos,
                    type,
                    portrait -> images.put(keys.portrait(attempt), portrait.jpeg(), ImageFormat.JPEG),
                    order);
            return new ReadAndStored(document, stored.join());
        } finally {
            stored.settle();
        }
    }

    private StoredImage store(Photo photo, String key) {
        images.put(key, photo.bytes(), photo.format());
        return new StoredImage(key, photo.sha256());
    }

    private DocumentEvidence evidence(
            Session claimed, Optional<DocumentType> said, ReadAndStored read, EvidenceKeys keys) {
        int attempt = claimed.attempts().document();
        ReadDocument document = read.document();
        Map<String, Redacted<String>> fields = document.fields().stream()
                .collect(Collectors.toMap(DocumentField::type, DocumentField::text, (first, second) -> first));
        Optional<DocumentMark> mark = seenBefore.mark(claimed.tenant(), document.understood(), fields);
        return new DocumentEvidence(
                attempt,
                said,
                read.sides().get(0),
                read.sides().stream().skip(1).findFirst(),
                document.portrait().map(p -> new StoredImage(keys.portrait(attempt), Photo.sha256(p.jpeg()))),
                document.portrait().map(Portrait::box),
                document.otherFaces(),
                fields,
                Optional.of(document.understood()),
                mark,
                Optional.of(
                        new Evidence.Seen(seenBefore.document(claimed.tenant(), mark, claimed.id()), Optional.empty())),
                Optional.of(document.quality()),
                limits.left(claimed, Step.PROCESS_DOCUMENT) > 0
                        && document.understood().facts().binding().asksForAnotherPhoto());
    }

    private Transition transition(Session claimed, DocumentEvidence evidence, Requester requester) {
        Instant now = clock.instant();
        Facts facts = claimed.facts().with(evidence);
        List<Reason> reasons = Checks.reasons(Checks.of(evidenceOf.session(facts, now)));
        boolean last = limits.left(claimed, Step.PROCESS_DOCUMENT) == 0;
        if (evidence.portrait().isEmpty() && last) {
            return limits.declined(claimed, facts, requester.actor(), now, reasons.toArray(Reason[]::new));
        }
        return new Transition(
                Optional.of(claimed.state()),
                claimed.moved(State.DOCUMENT_PROCESSED, facts, now),
                requester.actor(),
                reasons);
    }

    private Answers.DocumentProcessed answer(Session session, Optional<DocumentType> type, ReadDocument read) {
        String id = session.id().value();
        List<Check> checks = Checks.of(evidenceOf.session(session.facts(), session.enteredAt()));
        return new Answers.DocumentProcessed(
                id,
                DocumentProcessing.of(id, type, read, new EvidenceKeys(id).namedPortrait()),
                CheckAnswer.of(checks),
                session.facts()
                        .verdict()
                        .map(v -> ReasonAnswer.of(v.reasons()))
                        .orElseGet(() -> ReasonAnswer.ofChecks(checks)),
                "DOCUMENT_PROCESSED",
                Flow.next(session).orElse(null));
    }

    private static String side(int index) {
        return index == 0 ? "front" : "back";
    }
}
