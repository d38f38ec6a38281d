package io.kyc.document;

import java.util.List;
import java.util.Optional;

/**
 * What was found on a document.
 *
 * @param fields each type at most once
 * @param faceCount faces on the front
 * @param portrait of the largest face; empty when there is none
 */
public record ReadDocument(List<DocumentField> fields, int faceCount, Optional<Portrait> portrait) {
    public ReadDocument {
        fields = List.copyOf(fields);
    }
}
