package io.kyc.document;

import io.kyc.image.RelativeBox;

/**
 * The holder's picture on the document.
 *
 * @param jpeg cut out, upright
 * @param box of the face, as ratios of the upright front
 */
public record Portrait(byte[] jpeg, RelativeBox box) {}
