package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Measures whether something covers the eyes or the mouth. The mesh does not show that: it draws eyes and lips where
 * they would be.
 *
 * @param lensLuma luma around the eyes (lids and the skin below), divided by the luma of forehead and cheek on the same
 *     side; of the two eyes the brighter one. About 0.85 for a bare face, below 0.45 behind dark glasses
 * @param mouthContrast range of the luma from below the nose over the lips to the chin, divided by the luma of the
 *     skin. Above 0.15 for a mouth in good light, 0.1 when overexposed, mostly below 0.1 for cloth or a hand
 * @param mouthToEyes the same range, divided by the range from the brow over the eye to the cheek, so that light does
 *     not matter. Above 0.26 for a bare face, mostly below 0.2 for cloth or a hand in front of the mouth
 * @param tint distance between the colours of the lower and the upper face (Cb, Cr; 0 to about 180). Below 15 for a
 *     bare face
 * @param partsOutside whether an eye, the nose or the mouth lies outside the picture
 */
public record FaceCover(double lensLuma, double mouthContrast, double mouthToEyes, double tint, boolean partsOutside) {
    private static final int SIZE = 128;

    private static final int[][] FOREHEAD = {{151, 9, 108, 69, 107}, {151, 9, 337, 299, 336}};
    private static final int[][] CHEEK = {{50, 101, 36, 118, 205}, {280, 330, 266, 347, 425}};
    private static final int[][] LENS = {
        {22, 23, 24, 110, 228, 229, 230, 231, 222, 223, 224, 225},
        {252, 253, 254, 339, 448, 449, 450, 451, 442, 443, 444, 445}
    };
    private static final int[][] ACROSS_MOUTH = {
        {164, 0, 13, 14, 17, 18}, {167, 37, 82, 87, 84, 83}, {393, 267, 312, 317, 314, 313}
    };
    private static final int[][] ACROSS_EYES = {{105, 223, 159, 158, 145, 153, 230}, {334, 443, 386, 385, 374, 380, 450}
    };
    private static final int[] UPPER_FACE = {151, 9, 108, 337, 69, 299, 6, 8, 117, 346, 118, 347};
    private static final int[] LOWER_FACE = {205, 425, 50, 280, 199, 200, 4, 1, 164, 18, 212, 432, 202, 422};
    private static final int[] PARTS = {33, 263, 1, 61, 291};

    static FaceCover of(Pyramid pyramid, Landmarks face) {
        Samples samples = new Samples(pyramid, face);
        double left = samples.skin(0);
        double right = samples.skin(1);
        double lens = Math.max(median(samples.luma(LENS[0])) / left, median(samples.luma(LENS[1])) / right);
        double mouth = meanRange(samples, ACROSS_MOUTH);
        double eyes = Math.max(1, meanRange(samples, ACROSS_EYES));
        double tint = Math.hypot(
                median(samples.blueness(LOWER_FACE)) - median(samples.blueness(UPPER_FACE)),
                median(samples.redness(LOWER_FACE)) - median(samples.redness(UPPER_FACE)));
        boolean outside = Arrays.stream(PARTS)
                .mapToObj(face::point)
                .anyMatch(point -> point.x < 0
                        || point.y < 0
                        || point.x > pyramid.picture().width()
                        || point.y > pyramid.picture().height());
        return new FaceCover(lens, mouth / ((left + right) / 2), mouth / eyes, tint, outside);
    }

    private static double meanRange(Samples samples, int[][] profiles) {
        return Arrays.stream(profiles)
                .map(samples::luma)
                .mapToDouble(FaceCover::range)
                .average()
                .orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double range(double[] values) {
        var summary = Arrays.stream(values).summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    /**
     * The colours at mesh points: means of 3 x 3 pixels where the face is about 120 pixels high, so that scales
     * compare.
     */
    private static final class Samples {
        private final float[] planes;
        private final SimilarityTransform toCrop;
        private final Landmarks face;

        Samples(Pyramid pyramid, Landmarks face) {
            FaceBox box = face.bounds();
            Point2D.Double left = face.leftEye();
            Point2D.Double right = face.rightEye();
            SimilarityTransform toPicture = new Square(
                            box.centreX(),
                            box.centreY(),
                            1.05 * Math.max(box.width(), box.height()),
                            Math.atan2(right.y - left.y, right.x - left.x))
                    .toPicture(SIZE);
            this.planes = pyramid.crop(toPicture, SIZE);
            this.toCrop = toPicture.inverse();
            this.face = face;
        }

        /**
         * The luma of bare skin on one side: the brighter one of forehead and cheek, because hair may hide the forehead
         * and a mask the cheek.
         */
        double skin(int side) {
            return Math.max(1, Math.max(median(luma(FOREHEAD[side])), median(luma(CHEEK[side]))));
        }

        double[] luma(int[] points) {
            return weighted(points, 0.299, 0.587, 0.114);
        }

        double[] blueness(int[] points) {
            return weighted(points, -0.169, -0.331, 0.5);
        }

        double[] redness(int[] points) {
            return weighted(points, 0.5, -0.419, -0.081);
        }

        private double[] weighted(int[] points, double red, double green, double blue) {
            return IntStream.of(points)
                    .mapToObj(point -> toCrop.apply(face.x(point), face.y(point)))
                    .mapToDouble(at -> red * mean(0, at) + green * mean(1, at) + blue * mean(2, at))
                    .toArray();
        }

        private double mean(int channel, Point2D.Double at) {
            double sum = 0;
            for (int i = 0; i < 9; i++) {
                int x = inside(Math.round(at.x) + i % 3 - 1);
                int y = inside(Math.round(at.y) + i / 3 - 1);
                sum += planes[(channel * SIZE + y) * SIZE + x];
            }
            return sum / 9;
        }

        private static int inside(long coordinate) {
            return (int) Math.max(0, Math.min(SIZE - 1, coordinate));
        }
    }
}
