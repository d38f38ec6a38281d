package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * Aligns a face for the embedding net, which expects eyes, nose and mouth at fixed places: dlib's mean face shape with
 * a padding of 0.25 in a square crop.
 */
final class FaceAlignment {
    /** The side of the crop in pixels. */
    static final int SIZE = 150;

    private static final List<Point2D.Double> REFERENCE = List.of(
            reference(0.224152, 0.211947),
            reference(0.756101, 0.211947),
            reference(0.490127, 0.515625),
            reference(0.272264, 0.782513),
            reference(0.707989, 0.782513));

    private FaceAlignment() {}

    /** Maps the pixels of the crop to those of the picture. */
    static SimilarityTransform cropToPicture(Landmarks face) {
        List<Point2D.Double> points =
                List.of(face.leftEye(), face.rightEye(), face.point(1), face.point(61), face.point(291));
        return SimilarityTransform.leastSquares(points, REFERENCE).inverse();
    }

    private static Point2D.Double reference(double x, double y) {
        return new Point2D.Double((0.25 + x) / 1.5 * SIZE, (0.25 + y) / 1.5 * SIZE);
    }
}
