package io.kyc.document;

import io.kyc.decision.DocumentFacts;

/**
 * What a document says, its sources taken together.
 *
 * @param facts for the decision
 * @param fields in one form for all documents
 */
public record UnderstoodDocument(DocumentFacts facts, NormalizedFields fields) {}
