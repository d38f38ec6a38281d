/**
 * Function 1: reads an identity document and cuts out its portrait. {@code document.reading} reads the text and
 * {@code document.crosscheck} compares the document's sources; this package measures the photos.
 */
package io.kyc.document;
