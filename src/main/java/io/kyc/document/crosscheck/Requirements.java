package io.kyc.document.crosscheck;

import java.util.Optional;

/**
 * The requirements for a document.
 *
 * @param asked the type of document that was asked for
 * @param confidenceFloor least confidence at which print alone is trusted, 0 to 100
 * @param optionalBarcode whether a barcode is required even if it is optional for the kind of document
 */
public record Requirements(Optional<DocumentType> asked, double confidenceFloor, boolean optionalBarcode) {}
