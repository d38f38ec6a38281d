package io.kyc.face;

import io.kyc.image.RelativeBox;

/**
 * A face in a picture.
 *
 * @param box where, as ratios of the upright picture
 * @param confidence that it is a face, 0 to 100
 * @param chin which way the face points
 * @param quality how well it shows
 */
public record DetectedFace(RelativeBox box, double confidence, Chin chin, FaceQuality quality) {

    /**
     * The way from the eyes to the mouth, as ratios of the picture.
     *
     * @param right of the picture's width
     * @param down of the picture's height
     */
    public record Chin(double right, double down) {
        /** As in an upright face, and where nothing else is known. */
        public static final Chin DOWN = new Chin(0, 1);

        /**
         * How the picture must be turned so that the face is upright: a document photographed upside down has its face upside
         * down, and faces are compared upright.
         *
         * @param width of the picture in pixels
         * @param height of the picture in pixels
         * @return quarter turns clockwise, 0 to 3
         */
        public int quarterTurns(int width, int height) {
            double x = right * width;
            double y = down * height;
            if (Math.abs(x) > Math.abs(y)) {
                // The chin on the right comes down by one quarter clockwise.
                return x > 0 ? 1 : 3;
            }
            return y < 0 ? 2 : 0;
        }
    }
}
