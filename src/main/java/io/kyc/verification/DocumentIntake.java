package io.kyc.verification;

import io.kyc.decision.Evidence;
import io.kyc.document.DocumentProcessor;
import io.kyc.document.DocumentProcessor.Order;
import io.kyc.document.ReadDocument;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.hash.Sha256;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.parallel.Parallel;
import io.kyc.seen.DocumentMark;
import io.kyc.seen.SeenBefore;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.DocumentEvidence.Pictures;
import io.kyc.verification.session.DocumentEvidence.Recognition;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.StoredImage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the submitted photos into evidence: it stores them and reads them in parallel, and looks where the document was
 * seen before.
 */
@Singleton
class DocumentIntake {
    private final DocumentProcessor processor;
    private final ImageStore images;
    private final SeenBefore seenBefore;
    private final NamedCopies copies;
    private final Parallel parallel;

    DocumentIntake(
            DocumentProcessor processor,
            ImageStore images,
            SeenBefore seenBefore,
            NamedCopies copies,
            Parallel parallel) {
        this.processor = processor;
        this.images = images;
        this.seenBefore = seenBefore;
        this.copies = copies;
        this.parallel = parallel;
    }

    /**
     * The applicant's submission.
     *
     * @param photos of the document
     * @param said the type in the request
     * @param asked the type that the document is compared with
     */
    record Submission(Sides<Photo> photos, Optional<DocumentType> said, Optional<DocumentType> asked) {}

    /** The document as read, and the evidence made from it. */
    record Taken(ReadDocument document, DocumentEvidence evidence) {}

    /**
     * @param claimed the session with this attempt counted
     * @param moreAttempts whether the applicant can be asked for another photo
     */
    Taken take(Session claimed, Submission submission, boolean moreAttempts) {
        var keys = new EvidenceKeys(claimed.id().value());
        int attempt = claimed.attempts().document();
        var stored = parallel.start(() ->
                submission.photos().map((side, photo) -> store(photo, keys.document(attempt, side))));
        List<NamedCopies.Started> named = new ArrayList<>();
        try {
            ReadDocument document = processor.process(
                    submission.photos(),
                    submission.asked(),
                    portrait -> {
                        images.put(keys.portrait(attempt), portrait.jpeg(), ImageFormat.JPEG);
                        named.add(copies.ofPortrait(claimed.id(), keys.portrait(attempt)));
                    },
                    claimed.attempts().pause().faults() > 0 ? Order.TEXT_FIRST : Order.TOGETHER);
            return new Taken(document, evidence(claimed, submission, document, stored.join(), moreAttempts));
        } finally {
            named.forEach(NamedCopies.Started::finish);
            stored.settle();
        }
    }

    private StoredImage store(Photo photo, String key) {
        images.put(key, photo.bytes(), photo.format());
        return new StoredImage(key, photo.sha256());
    }

    private DocumentEvidence evidence(
            Session claimed,
            Submission submission,
            ReadDocument document,
            Sides<StoredImage> sides,
            boolean moreAttempts) {
        int attempt = claimed.attempts().document();
        String key = new EvidenceKeys(claimed.id().value()).portrait(attempt);
        DocumentFields fields = document.fields();
        Optional<DocumentMark> mark = seenBefore.mark(claimed.tenant(), fields);
        Optional<Evidence.SeenDocument> seen = seenBefore.document(claimed.tenant(), mark, claimed.id());
        return new DocumentEvidence(
                attempt,
                submission.said(),
                new Pictures(
                        sides,
                        document.portrait()
                                .map(portrait -> new DocumentEvidence.Portrait(
                                        new StoredImage(key, Sha256.hex(portrait.jpeg())),
                                        portrait.box(),
                                        document.otherFaces()))),
                fields,
                document.facts(),
                document.quality(),
                new Recognition(mark, new Evidence.Seen(seen, Optional.empty())),
                moreAttempts && document.facts().binding().asksForAnotherPhoto());
    }
}
