package io.kyc.document;

import io.kyc.image.RelativeBox;

/**
 * The holder's picture, cut out of the document.
 *
 * @param jpeg the upright picture
 * @param box the face's place, as ratios of the upright front
 */
public record Portrait(byte[] jpeg, RelativeBox box) {}
