/** Printed text and machine-readable zones read from a picture by PP-OCR nets: lines, words, where they are and how sure. */
package io.kyc.local.ocr;
