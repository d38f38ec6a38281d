package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.util.stream.IntStream;

/**
 * The 468 points of the MediaPipe face mesh in pixels of the picture; z has the same scale, and smaller is nearer.
 * Points that are hidden or outside the picture are guesses of the net.
 */
public final class Landmarks {
    /** The number of points. */
    public static final int COUNT = 468;

    private final double[] xyz;

    Landmarks(double[] xyz) {
        if (xyz.length != 3 * COUNT) {
            throw new IllegalArgumentException(xyz.length + " coordinates");
        }
        this.xyz = xyz.clone();
    }

    /** @param index 0 to 467, as MediaPipe numbers them */
    public double x(int index) {
        return xyz[3 * index];
    }

    /** @param index 0 to 467, as MediaPipe numbers them */
    public double y(int index) {
        return xyz[3 * index + 1];
    }

    /** @param index 0 to 467, as MediaPipe numbers them */
    public double z(int index) {
        return xyz[3 * index + 2];
    }

    /** The point in the picture's plane. */
    public Point2D.Double point(int index) {
        return new Point2D.Double(x(index), y(index));
    }

    /** The middle of several points in the picture's plane. */
    public Point2D.Double mean(int... indexes) {
        return new Point2D.Double(
                IntStream.of(indexes).mapToDouble(this::x).average().orElseThrow(),
                IntStream.of(indexes).mapToDouble(this::y).average().orElseThrow());
    }

    /** The smallest upright rectangle around all points, from forehead to chin and from cheek to cheek. */
    public FaceBox bounds() {
        var x = IntStream.range(0, COUNT).mapToDouble(this::x).summaryStatistics();
        var y = IntStream.range(0, COUNT).mapToDouble(this::y).summaryStatistics();
        return new FaceBox(x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }

    public Point2D.Double leftEye() {
        return mean(33, 133, 159, 145);
    }

    public Point2D.Double rightEye() {
        return mean(263, 362, 386, 374);
    }

    /** The distance between the lids divided by the width of the left eye: about 0.1 closed, 0.3 open. */
    public double leftEyeOpenness() {
        return distance(159, 145) / distance(33, 133);
    }

    /** The distance between the lids divided by the width of the right eye: about 0.1 closed, 0.3 open. */
    public double rightEyeOpenness() {
        return distance(386, 374) / distance(263, 362);
    }

    /** The distance between the inner lips divided by the width of the mouth: about 0 when closed. */
    public double mouthOpenness() {
        return distance(13, 14) / distance(61, 291);
    }

    private double distance(int one, int other) {
        return point(one).distance(point(other));
    }
}
