/** Decoded pictures and the nets' input tensors, as plain arrays of pixels. It uses neither AWS nor nets. */
package io.kyc.local.picture;
