package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The difference between two pictures of a face, apart from shift, rotation and scale.
 *
 * @param deformation root mean square distance of the mesh points after the best similarity transform, in per cent of
 *     the face's width. Measured on 14 portraits: 0 for the same pixels; up to 0.5 for another compression, brightness,
 *     noise, crop or scale of the same still; up to 0.56 when it is rotated by 12 degrees; 1 and more when the head
 *     turns
 * @param turn the larger change of yaw and pitch, in degrees; up to 2.4 for the same still
 * @param eyes change of the eyes' openness; up to 0.02 for the same still
 * @param mouth change of the mouth's openness; up to 0.04 for the same still
 */
public record FaceMotion(double deformation, double turn, double eyes, double mouth) {

    /** The difference between two faces in two pictures. */
    public static FaceMotion between(Face one, Face other) {
        return new FaceMotion(
                deformation(one.landmarks(), other.landmarks()),
                Math.max(
                        Math.abs(one.pose().yaw() - other.pose().yaw()),
                        Math.abs(one.pose().pitch() - other.pose().pitch())),
                Math.abs(eyes(one.landmarks()) - eyes(other.landmarks())),
                Math.abs(one.landmarks().mouthOpenness() - other.landmarks().mouthOpenness()));
    }

    private static double eyes(Landmarks face) {
        return (face.leftEyeOpenness() + face.rightEyeOpenness()) / 2;
    }

    private static double deformation(Landmarks one, Landmarks other) {
        List<Point2D.Double> from = points(one);
        List<Point2D.Double> to = points(other);
        SimilarityTransform move = SimilarityTransform.leastSquares(from, to);
        double sum = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            sum += move.apply(from.get(i).x, from.get(i).y).distanceSq(to.get(i));
        }
        return 100 * Math.sqrt(sum / Landmarks.COUNT) / other.bounds().width();
    }

    private static List<Point2D.Double> points(Landmarks face) {
        return IntStream.range(0, Landmarks.COUNT).mapToObj(face::point).toList();
    }
}
