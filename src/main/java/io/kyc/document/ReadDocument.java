package io.kyc.document;

import io.kyc.decision.QualityFacts;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;

/**
 * What was found on a document.
 *
 * @param text of its sides
 * @param portrait of the holder's face; empty when there is none
 * @param otherFaces where further faces are that were compared with it, as ratios of the upright front
 * @param understood what that says
 * @param quality how well the photos show it
 */
public record ReadDocument(
        DocumentText text,
        Optional<Portrait> portrait,
        List<RelativeBox> otherFaces,
        UnderstoodDocument understood,
        QualityFacts quality) {
    public ReadDocument {
        otherFaces = List.copyOf(otherFaces);
    }

    /** As printed, each type at most once. */
    public List<Field> fields() {
        return text.fields();
    }
}
