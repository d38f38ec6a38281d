package io.kyc.document.crosscheck;

import java.util.Optional;

/**
 * What a document is held to.
 *
 * @param asked the kind of document asked for
 * @param confidenceFloor least confidence with which print alone is believed, 0 to 100
 * @param optionalBarcode whether a barcode is required of a kind of document of which it is optional
 */
public record Requirements(Optional<DocumentType> asked, double confidenceFloor, boolean optionalBarcode) {}
