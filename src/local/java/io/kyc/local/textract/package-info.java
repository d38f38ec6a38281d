/**
 * Textract's AnalyzeID on text that was read from a picture: from {@link io.kyc.local.ocr.TextPage} to the SDK's own
 * {@code AnalyzeIdResponse}. {@link io.kyc.local.textract.IdAnalyzer} is the entry point; everything else is plain
 * values. Pages are converted to the text's own coordinates. A lexicon finds labels, and values are found by their
 * place relative to the labels. A machine-readable zone confirms or supplies them. Uses {@code io.kyc.local.ocr},
 * {@code io.kyc.mrz} and the SDK's models.
 */
package io.kyc.local.textract;
