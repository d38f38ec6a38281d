/**
 * Reads printed text and machine-readable zones from a picture with PP-OCR nets: lines and words with their places and
 * confidences.
 */
package io.kyc.local.ocr;
