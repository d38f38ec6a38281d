package io.kyc.local.rekognition;

/**
 * What the software that filmed a liveness video says about it. Nothing of it is believed: it says where to look. Times
 * are milliseconds of the video.
 *
 * @param initialMillis when the face was first seen
 * @param initialFace where it was then
 * @param targetFromMillis from when on the face was where it should go
 * @param targetToMillis until when, not earlier
 * @param targetFace where the face was then
 * @param oval where it should go
 * @param coloursShown whether the colours that were asked for were shown, all of them and in their order; true when
 *     none were asked for
 */
public record VideoClaims(
        long initialMillis,
        FrameBox initialFace,
        long targetFromMillis,
        long targetToMillis,
        FrameBox targetFace,
        FrameBox oval,
        boolean coloursShown) {}
