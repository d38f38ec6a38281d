/**
 * Reads video as browsers record it: WebM with VP8, piece by piece as it arrives. Plain Java, with libvpx compiled to
 * WebAssembly ({@code README.md} beside this file). Uses neither AWS nor nets.
 */
package io.kyc.local.video;
