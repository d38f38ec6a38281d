package io.kyc.image;

import java.util.Optional;

/**
 * What a file says about itself before a pixel is decoded.
 *
 * @param width as stored, in pixels
 * @param height as stored, in pixels
 * @param orientation how it is stored; upright when it does not say
 * @param components samples per pixel: 1 grey, 3 colour, 4 CMYK or YCCK (JPEG only); 0 where it does not matter (PNG)
 * @param adobeTransform the transform of the JPEG's Adobe segment: 0 none, 1 YCbCr, 2 YCCK; empty without the segment
 * @param contentAt where in the file the header ends
 * @param passes how a JPEG is built up that is not decoded in one go
 */
record ImageHeader(
        int width,
        int height,
        Orientation orientation,
        int components,
        Optional<Integer> adobeTransform,
        int contentAt,
        Optional<JpegPasses> passes) {

    /** Pixels, without overflow. */
    long pixels() {
        return (long) width * height;
    }
}
