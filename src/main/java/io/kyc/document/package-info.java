/**
 * Function 1: reads an identity document and cuts out its portrait. It has the document read ({@code document.reading}) and compared
 * with itself ({@code document.crosscheck}), and measures the photos.
 */
package io.kyc.document;
