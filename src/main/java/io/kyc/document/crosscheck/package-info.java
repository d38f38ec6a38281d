/**
 * Compares the sources of a document with each other: print, zone and barcode, front and back. Pure. Only this package
 * decides which of a document's data counts. Uses {@code document.page} and the packages below it, {@code barcode} and
 * the values of {@code decision}.
 */
package io.kyc.document.crosscheck;
