package io.kyc.local.ocr;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rectangle with the smallest area around points. One of its sides lies on an edge of their convex hull (Freeman
 * and Shapira, 1975), so the direction of each edge is tried.
 *
 * @param centre its middle
 * @param angle of the long side against the x axis, in radians, from -pi/2 (excluded) to pi/2
 * @param length of the long side
 * @param breadth of the short side
 */
record MinimumAreaRectangle(Point2D.Double centre, double angle, double length, double breadth) {

    /** @param points at least one */
    static MinimumAreaRectangle around(List<Point2D.Double> points) {
        List<Point2D.Double> hull = hull(points);
        MinimumAreaRectangle best = along(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point2D.Double a = hull.get(i);
            Point2D.Double b = hull.get((i + 1) % hull.size());
            MinimumAreaRectangle candidate = along(hull, Math.atan2(b.y - a.y, b.x - a.x));
            if (candidate.area() < best.area() - 1e-9) {
                best = candidate;
            }
        }
        return best;
    }

    double area() {
        return length * breadth;
    }

    private static MinimumAreaRectangle along(List<Point2D.Double> hull, double direction) {
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point2D.Double p : hull) {
            double u = p.x * cos + p.y * sin;
            double v = -p.x * sin + p.y * cos;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        Point2D.Double centre = new Point2D.Double(u * cos - v * sin, u * sin + v * cos);
        double width = right - left;
        double height = bottom - top;
        return width >= height
                ? new MinimumAreaRectangle(centre, axis(direction), width, height)
                : new MinimumAreaRectangle(centre, axis(direction + Math.PI / 2), height, width);
    }

    private static double axis(double direction) {
        double angle = Math.IEEEremainder(direction, Math.PI);
        return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
    }

    /** The convex hull, by Andrew's monotone chain. */
    static List<Point2D.Double> hull(List<Point2D.Double> points) {
        List<Point2D.Double> sorted = points.stream()
                .sorted(Comparator.<Point2D.Double>comparingDouble(p -> p.x).thenComparingDouble(p -> p.y))
                .distinct()
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point2D.Double> hull = new ArrayList<>(chain(sorted));
        List<Point2D.Double> reversed = new ArrayList<>(sorted);
        java.util.Collections.reverse(reversed);
        hull.addAll(chain(reversed));
        return hull;
    }

    private static List<Point2D.Double> chain(List<Point2D.Double> sorted) {
        List<Point2D.Double> chain = new ArrayList<>();
        for (Point2D.Double p : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(p);
        }
        return chain.subList(0, chain.size() - 1);
    }

    private static double turn(Point2D.Double a, Point2D.Double b, Point2D.Double c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
}
