package io.kyc.image;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The outline of a page that was measured in a picture. It is convex, as a sheet or a card is when seen from any side.
 */
public final class PageShape {
    private final List<Point2D.Double> corners;
    private final Path2D outline;

    private PageShape(List<Point2D.Double> corners) {
        this.corners = corners;
        this.outline = new Path2D.Double();
        outline.moveTo(corners.get(0).x, corners.get(0).y);
        corners.stream().skip(1).forEach(corner -> outline.lineTo(corner.x, corner.y));
        outline.closePath();
    }

    /** @param corners as ratios of the picture; at least three that are not on one line */
    static PageShape around(List<Point2D.Double> corners) {
        return new PageShape(hull(corners));
    }

    /** Whether a point, as ratios of the upright picture, lies inside. */
    public boolean contains(double x, double y) {
        return outline.contains(x, y);
    }

    /** The area as a ratio of the picture's, 0 to 1. */
    public double area() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point2D.Double from = corners.get(i);
            Point2D.Double to = corners.get((i + 1) % corners.size());
            twice += from.x * to.y - to.x * from.y;
        }
        return Math.abs(twice) / 2;
    }

    /**
     * The longer side divided by the shorter one, of the smallest rectangle around the outline in any direction; at least
     * 1.
     *
     * @param width of the picture in pixels
     * @param height of the picture in pixels
     */
    public double aspect(int width, int height) {
        double least = Double.MAX_VALUE;
        double aspect = 1;
        for (int i = 0; i < corners.size(); i++) {
            Point2D.Double from = corners.get(i);
            Point2D.Double to = corners.get((i + 1) % corners.size());
            double angle = Math.atan2((to.y - from.y) * height, (to.x - from.x) * width);
            double along = extent(width * Math.cos(angle), height * Math.sin(angle));
            double across = extent(-width * Math.sin(angle), height * Math.cos(angle));
            if (along * across < least) {
                least = along * across;
                aspect = Math.max(along, across) / Math.min(along, across);
            }
        }
        return aspect;
    }

    private double extent(double x, double y) {
        DoubleSummaryStatistics places = corners.stream()
                .mapToDouble(corner -> corner.x * x + corner.y * y)
                .summaryStatistics();
        return places.getMax() - places.getMin();
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
