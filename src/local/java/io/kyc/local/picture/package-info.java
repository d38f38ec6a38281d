/** Decoded pictures and the nets' input tensors: plain arrays of pixels, no AWS, no nets. */
package io.kyc.local.picture;
