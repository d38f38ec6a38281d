/**
 * Pictures: limits and formats, checked before anything is decoded; orientation, crops and measurements; keys in the
 * bucket, and the port {@link io.kyc.image.ImageStore}.
 */
package io.kyc.image;
