package io.kyc.verification;

import io.kyc.document.DocumentType;
import io.kyc.document.UnderstoodDocument;
import io.kyc.image.RelativeBox;
import io.kyc.pii.Redacted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;

/**
 * The document that counts.
 *
 * @param attempt which attempt it was
 * @param type as the applicant said
 * @param front as analysed
 * @param back as analysed
 * @param portrait cut out of the front
 * @param portraitBox of the face on the front
 * @param fields text as printed, by Textract's type names
 * @param understood what all of it says; absent from what an earlier release stored
 */
@RegisterForReflection
public record DocumentEvidence(
        int attempt,
        Optional<DocumentType> type,
        StoredImage front,
        Optional<StoredImage> back,
        Optional<StoredImage> portrait,
        Optional<RelativeBox> portraitBox,
        Map<String, Redacted<String>> fields,
        Optional<UnderstoodDocument> understood) {
    public DocumentEvidence {
        fields = Map.copyOf(fields);
    }
}
