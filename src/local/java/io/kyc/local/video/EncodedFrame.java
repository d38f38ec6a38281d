package io.kyc.local.video;

/**
 * A frame as it is stored.
 *
 * @param millis its time in the video
 * @param bytes VP8
 */
record EncodedFrame(long millis, byte[] bytes) {}
