/**
 * Textract's AnalyzeID on text that was read from a picture: from {@link io.kyc.local.ocr.TextPage} to the SDK's own
 * {@code AnalyzeIdResponse}. {@link io.kyc.local.textract.IdAnalyzer} is the way in. Everything else is plain values: pages are laid
 * into the text's own coordinates, labels are found by a lexicon, values by where they stand to their labels, and a
 * machine-readable zone confirms or supplies. Uses {@code io.kyc.local.ocr}, {@code io.kyc.mrz} and the SDK's models.
 */
package io.kyc.local.textract;
