package io.kyc.image;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outline of a page that was measured in a picture. It is convex, as a sheet or a card is when seen from any side.
 */
public final class PageShape {
    private final Path2D outline;

    private PageShape(Path2D outline) {
        this.outline = outline;
    }

    /** @param corners as ratios of the picture; at least three that are not on one line */
    static PageShape around(List<Point2D.Double> corners) {
        Path2D path = new Path2D.Double();
        List<Point2D.Double> hull = hull(corners);
        path.moveTo(hull.get(0).x, hull.get(0).y);
        hull.stream().skip(1).forEach(corner -> path.lineTo(corner.x, corner.y));
        path.closePath();
        return new PageShape(path);
    }

    /** Whether a point, as ratios of the upright picture, lies inside. */
    public boolean contains(double x, double y) {
        return outline.contains(x, y);
    }

    /** The area as a ratio of the picture's, 0 to 1. */
    public double area() {
        double twice = 0;
        double[] at = new double[6];
        double[] first = new double[2];
        double[] last = new double[2];
        for (PathIterator corners = outline.getPathIterator(null); !corners.isDone(); corners.next()) {
            int kind = corners.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                first = new double[] {at[0], at[1]};
            }
            double[] next = kind == PathIterator.SEG_CLOSE ? first : new double[] {at[0], at[1]};
            twice += kind == PathIterator.SEG_MOVETO ? 0 : last[0] * next[1] - next[0] * last[1];
            last = next;
        }
        return Math.abs(twice) / 2;
    }

    /** The share of a box that lies inside, 0 to 1. */
    public double shareOf(RelativeBox box) {
        int inside = 0;
        for (int i = 0; i < 25; i++) {
            double x = box.left() + box.width() * (i % 5 + 0.5) / 5;
            double y = box.top() + box.height() * (i / 5 + 0.5) / 5;
            inside += contains(x, y) ? 1 : 0;
        }
        return inside / 25.0;
    }

    /** The convex hull, by Andrew's monotone chain. */
    private static List<Point2D.Double> hull(List<Point2D.Double> points) {
        List<Point2D.Double> sorted = points.stream()
                .sorted(Comparator.comparingDouble((Point2D.Double p) -> p.x).thenComparingDouble(p -> p.y))
                .toList();
        List<Point2D.Double> hull = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            int start = hull.size();
            for (int i = 0; i < sorted.size(); i++) {
                Point2D.Double next = sorted.get(side == 0 ? i : sorted.size() - 1 - i);
                while (hull.size() >= start + 2
                        && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), next) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(next);
            }
            hull.remove(hull.size() - 1);
        }
        return hull;
    }

    private static double cross(Point2D.Double o, Point2D.Double a, Point2D.Double b) {
        return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
    }

    @Override
    public String toString() {
        return "PageShape[" + outline.getBounds2D() + "]";
    }
}
