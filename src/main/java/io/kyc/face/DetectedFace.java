package io.kyc.face;

import io.kyc.image.RelativeBox;

/**
 * A face in a picture.
 *
 * @param box its place, as ratios of the upright picture
 * @param confidence that it is a face, 0 to 100
 * @param chin the direction in which the chin points
 * @param quality how well the picture shows the face
 */
public record DetectedFace(RelativeBox box, double confidence, Chin chin, FaceQuality quality) {

    /**
     * The vector from the eyes to the mouth, as ratios of the picture.
     *
     * @param right as a share of the picture's width
     * @param down as a share of the picture's height
     */
    public record Chin(double right, double down) {
        /** The direction of an upright face; also used when the direction is unknown. */
        public static final Chin DOWN = new Chin(0, 1);

        /**
         * How far the picture must be turned so that the face is upright. A document photographed upside down has its
         * face upside down, but faces are compared upright.
         *
         * @param width of the picture in pixels
         * @param height of the picture in pixels
         * @return quarter turns clockwise, 0 to 3
         */
        public int quarterTurns(int width, int height) {
            double x = right * width;
            double y = down * height;
            if (Math.abs(x) > Math.abs(y)) {
                // A chin on the right points down after a quarter turn clockwise.
                return x > 0 ? 1 : 3;
            }
            return y < 0 ? 2 : 0;
        }
    }
}
