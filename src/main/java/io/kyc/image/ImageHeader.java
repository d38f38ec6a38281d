package io.kyc.image;

import java.util.Optional;

/**
 * The properties of a picture that its file's header gives.
 *
 * @param width as stored, in pixels
 * @param height as stored, in pixels
 * @param orientation how the picture is stored; upright when the header does not say
 * @param components samples per pixel: 1 grey, 3 colour, 4 CMYK or YCCK (JPEG only); 0 where it does not matter (PNG)
 * @param adobeTransform the transform of the JPEG's Adobe segment: 0 none, 1 YCbCr, 2 YCCK; empty without the segment
 * @param contentAt the position in the file where the header ends
 * @param passes the structure of a JPEG that is not decoded in one go; empty for other pictures
 */
record ImageHeader(
        int width,
        int height,
        Orientation orientation,
        int components,
        Optional<Integer> adobeTransform,
        int contentAt,
        Optional<JpegPasses> passes) {

    /** The number of pixels; does not overflow. */
    long pixels() {
        return (long) width * height;
    }
}
