package io.kyc.document;

import io.kyc.decision.DocumentFacts;
import java.util.Map;

/**
 * What a document says, its sources taken together.
 *
 * @param facts for the decision
 * @param fields by Textract's type names, and {@code ISSUING_STATE}, {@code NATIONALITY} and {@code SEX}
 */
public record UnderstoodDocument(DocumentFacts facts, Map<String, NormalizedField> fields) {
    public UnderstoodDocument {
        fields = Map.copyOf(fields);
    }
}
