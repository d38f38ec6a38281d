/**
 * Compares the sources of a document with each other: print, zone and barcode, front and back. Pure; what is said of a document, and
 * which of it counts, is decided here and nowhere else. Uses {@code document.page} and what lies below it, {@code barcode} and the
 * values of {@code decision}.
 */
package io.kyc.document.crosscheck;
