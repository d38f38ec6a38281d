package io.kyc.document;

import io.kyc.decision.QualityFacts;
import java.util.List;
import java.util.Optional;

/**
 * What was found on a document.
 *
 * @param text of its sides
 * @param portrait of the largest face; empty when there is none
 * @param understood what that says
 * @param quality how well the photos show it
 */
public record ReadDocument(
        DocumentText text, Optional<Portrait> portrait, UnderstoodDocument understood, QualityFacts quality) {

    /** As printed, each type at most once. */
    public List<DocumentField> fields() {
        return text.fields();
    }
}
