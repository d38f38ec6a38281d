/**
 * Reads documents with an OCR: the port {@link io.kyc.document.reading.DocumentReader} and its answer. Uses the
 * pictures ({@code image}) and nothing else of the service.
 */
package io.kyc.document.reading;
