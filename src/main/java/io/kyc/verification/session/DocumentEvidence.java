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
 * The document that counts.
 *
 * @param attempt which attempt it was
 * @param type as said with it; what was asked of the session stays in {@link Start#documentType()}
 * @param pictures as analysed
 * @param fields what it says
 * @param facts what that comes to, for the decision
 * @param quality how well the photos show it
 * @param recognition whether it was seen before
 * @param again whether another photo is asked for while attempts are left; the session may go on without one, and ends in review
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
     * What lies in the bucket.
     *
     * @param sides of the document
     * @param portrait cut out of the front; empty when it shows no face
     */
    @RegisterForReflection
    public record Pictures(Sides<StoredImage> sides, Optional<Portrait> portrait) {}

    /**
     * The holder's picture.
     *
     * @param image cut out of the front
     * @param box of the face on the front
     * @param otherFaces where further faces of the front are that were compared with it
     */
    @RegisterForReflection
    public record Portrait(StoredImage image, RelativeBox box, List<RelativeBox> otherFaces) {
        public Portrait {
            otherFaces = List.copyOf(otherFaces);
        }
    }

    /**
     * @param mark by which it is recognised in other sessions; empty when it has no number that was read
     * @param seen where it, and since the decision the face, was seen before
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
