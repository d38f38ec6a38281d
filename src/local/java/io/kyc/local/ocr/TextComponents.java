package io.kyc.local.ocr;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Finds connected pieces of text in a probability map: 8-connected pixels above a threshold. */
final class TextComponents {
    private static final float TEXT = 0.3f;
    private static final int FEWEST_PIXELS = 12;
    private static final double LEAST_MEAN = 0.5;

    private final ProbabilityMap map;
    private final boolean[] seen;
    private final int[] stack;

    private TextComponents(ProbabilityMap map) {
        this.map = map;
        this.seen = new boolean[map.values().length];
        this.stack = new int[map.values().length];
    }

    /** @return the edge pixels of each component that is large enough and likely enough */
    static List<List<Point2D.Double>> edges(ProbabilityMap map) {
        TextComponents components = new TextComponents(map);
        List<List<Point2D.Double>> edges = new ArrayList<>();
        for (int i = 0; i < map.values().length; i++) {
            if (!components.seen[i] && map.values()[i] > TEXT) {
                List<Point2D.Double> edge = components.fill(i);
                if (!edge.isEmpty()) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    private List<Point2D.Double> fill(int start) {
        List<Point2D.Double> edge = new ArrayList<>();
        int depth = 0;
        int pixels = 0;
        double sum = 0;
        stack[depth++] = start;
        seen[start] = true;
        while (depth > 0) {
            int i = stack[--depth];
            int x = i % map.width();
            int y = i / map.width();
            pixels++;
            sum += map.values()[i];
            boolean atEdge = false;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int j = i + dy * map.width() + dx;
                    if (!inside(x + dx, y + dy) || map.values()[j] <= TEXT) {
                        atEdge = true;
                    } else if (!seen[j]) {
                        seen[j] = true;
                        stack[depth++] = j;
                    }
                }
            }
            if (atEdge) {
                edge.add(new Point2D.Double(x, y));
            }
        }
        return pixels < FEWEST_PIXELS || sum / pixels < LEAST_MEAN ? List.of() : edge;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < map.width() && y < map.height();
    }
}
