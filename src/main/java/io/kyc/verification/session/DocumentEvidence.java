package io.kyc.verification.session;

import io.kyc.decision.Evidence;
import io.kyc.decision.QualityFacts;
import io.kyc.document.DocumentType;
import io.kyc.document.UnderstoodDocument;
import io.kyc.image.RelativeBox;
import io.kyc.pii.Redacted;
import io.kyc.seen.DocumentMark;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The document that counts.
 *
 * @param attempt which attempt it was
 * @param type as said with it; what was asked of the session stays in {@link Facts#documentType()}
 * @param front as analysed
 * @param back as analysed
 * @param portrait cut out of the front
 * @param portraitBox of the face on the front
 * @param otherFaces where further faces of the front are that were compared with the portrait
 * @param fields text as printed, by Textract's type names
 * @param understood what all of it says; absent from what an earlier release stored
 * @param mark by which it is recognised in other sessions; empty when it has no number that was read
 * @param seen where it, and since the decision the face, was seen before; absent from what an earlier release stored
 * @param quality how well the photos show it; absent from what an earlier release stored
 * @param again whether another photo is asked for while attempts are left; the session may go on without one, and ends in review
 */
@RegisterForReflection
public record DocumentEvidence(
        int attempt,
        Optional<DocumentType> type,
        StoredImage front,
        Optional<StoredImage> back,
        Optional<StoredImage> portrait,
        Optional<RelativeBox> portraitBox,
        List<RelativeBox> otherFaces,
        Map<String, Redacted<String>> fields,
        Optional<UnderstoodDocument> understood,
        Optional<DocumentMark> mark,
        Optional<Evidence.Seen> seen,
        Optional<QualityFacts> quality,
        boolean again) {
    public DocumentEvidence {
        otherFaces = List.copyOf(otherFaces);
        fields = Map.copyOf(fields);
    }

    public DocumentEvidence with(Evidence.Seen seen) {
        return new DocumentEvidence(
                attempt,
                type,
                front,
                back,
                portrait,
                portraitBox,
                otherFaces,
                fields,
                understood,
                mark,
                Optional.of(seen),
                quality,
                again);
    }
}
