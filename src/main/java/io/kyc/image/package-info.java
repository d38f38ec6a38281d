/**
 * Pictures on their way in and out: limits and formats before anything is decoded, orientation, crops, keys, and the port
 * {@link io.kyc.image.ImageStore}.
 */
package io.kyc.image;
