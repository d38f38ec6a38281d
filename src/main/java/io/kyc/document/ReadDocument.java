package io.kyc.document;

import io.kyc.decision.DocumentFacts;
import io.kyc.decision.QualityFacts;
import io.kyc.document.crosscheck.DocumentFields;
import io.kyc.document.crosscheck.NormalizedFields;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Field;
import io.kyc.image.RelativeBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of reading a document.
 *
 * @param text of its sides
 * @param portrait of the holder; empty when there is no face
 * @param otherFaces the places of further faces that were compared with it, as ratios of the upright front
 * @param facts the facts for the decision
 * @param normalized the fields in one form for all documents
 * @param quality how well the photos show the document
 */
public record ReadDocument(
        DocumentText text,
        Optional<Portrait> portrait,
        List<RelativeBox> otherFaces,
        DocumentFacts facts,
        NormalizedFields normalized,
        QualityFacts quality) {
    public ReadDocument {
        otherFaces = List.copyOf(otherFaces);
    }

    /** The fields, as printed and normalized. */
    public DocumentFields fields() {
        return new DocumentFields(
                text.fields().stream().collect(Collectors.toMap(Field::type, Field::text)), normalized);
    }
}
