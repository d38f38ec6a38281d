package io.kyc.verification.session;

import io.kyc.decision.DocumentFacts;
import io.kyc.decision.Evidence;
import io.kyc.decision.QualityFacts;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.seen.DocumentMark;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence about the document. A later document replaces it.
 *
 * @param attempt the number of the attempt that read the document
 * @param type the type that the request named; the type that the session asks for stays in {@link Start#documentType()}
 * @param pictures the stored pictures
 * @param fields the document's fields, combined from its sources
 * @param facts the facts about the document that the decision needs
 * @param quality how well the photos show the document
 * @param recognition whether the document was seen before
 * @param again whether we ask for another photo while attempts are left; the session may go on without one, and then
 *     ends in review
 */
@RegisterForReflection
public record DocumentEvidence(
        int attempt,
        Optional<DocumentType> type,
        Pictures pictures,
        DocumentFields fields,
        DocumentFacts facts,
        QualityFacts quality,
        Recognition recognition,
        boolean again) {
    public DocumentEvidence {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(quality);
    }

    /**
     * The pictures in the bucket.
     *
     * @param sides photos of the document's sides
     * @param portrait cut out of the front; empty when the front shows no face
     */
    @RegisterForReflection
    public record Pictures(Sides<StoredImage> sides, Optional<Portrait> portrait) {}

    /**
     * The holder's picture.
     *
     * @param image the picture, cut out of the front
     * @param box the place of the face on the front
     * @param otherFaces the places of further faces on the front that were compared with it
     */
    @RegisterForReflection
    public record Portrait(StoredImage image, RelativeBox box, List<RelativeBox> otherFaces) {
        public Portrait {
            otherFaces = List.copyOf(otherFaces);
        }
    }

    /**
     * Whether the document, and the person, were seen in other sessions.
     *
     * @param mark identifies the document in other sessions; empty when no document number was read
     * @param seen other sessions with this document, and since the decision those with this face
     */
    @RegisterForReflection
    public record Recognition(Optional<DocumentMark> mark, Evidence.Seen seen) {}

    public Optional<Portrait> portrait() {
        return pictures.portrait();
    }

    public Optional<DocumentMark> mark() {
        return recognition.mark();
    }

    public DocumentEvidence with(Evidence.Seen seen) {
        return new DocumentEvidence(
                attempt, type, pictures, fields, facts, quality, new Recognition(mark(), seen), again);
    }
}
