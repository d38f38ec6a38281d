package io.kyc.local.face;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A rotation, one scale and a shift: {@code x' = a x - b y + dx}, {@code y' = b x + a y + dy}.
 *
 * @param a scale times the cosine of the angle
 * @param b scale times the sine of the angle
 */
record SimilarityTransform(double a, double b, double dx, double dy) {
    SimilarityTransform {
        if (!(a * a + b * b > 0) || !Double.isFinite(a + b + dx + dy)) {
            throw new IllegalArgumentException("no similarity transform");
        }
    }

    /**
     * The transform with the least sum of squared distances.
     *
     * @param from two or more points that do not all coincide
     * @param to as many points
     */
    static SimilarityTransform leastSquares(List<Point2D.Double> from, List<Point2D.Double> to) {
        if (from.size() != to.size() || from.size() < 2) {
            throw new IllegalArgumentException(from.size() + " points onto " + to.size());
        }
        Point2D.Double p = mean(from);
        Point2D.Double q = mean(to);
        double dot = 0;
        double cross = 0;
        double norm = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x - p.x;
            double y = from.get(i).y - p.y;
            double u = to.get(i).x - q.x;
            double v = to.get(i).y - q.y;
            dot += x * u + y * v;
            cross += x * v - y * u;
            norm += x * x + y * y;
        }
        double a = dot / norm;
        double b = cross / norm;
        return new SimilarityTransform(a, b, q.x - a * p.x + b * p.y, q.y - b * p.x - a * p.y);
    }

    SimilarityTransform inverse() {
        double norm = a * a + b * b;
        double c = a / norm;
        double d = -b / norm;
        return new SimilarityTransform(c, d, -(c * dx - d * dy), -(d * dx + c * dy));
    }

    double scale() {
        return Math.hypot(a, b);
    }

    Point2D.Double apply(double x, double y) {
        return new Point2D.Double(a * x - b * y + dx, b * x + a * y + dy);
    }

    private static Point2D.Double mean(List<Point2D.Double> points) {
        double x = 0;
        double y = 0;
        for (Point2D.Double point : points) {
            x += point.x / points.size();
            y += point.y / points.size();
        }
        return new Point2D.Double(x, y);
    }
}
