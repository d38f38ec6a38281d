package io.kyc.local.ocr;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders and joins pieces of text in a frame that is turned with the text: {@code u} runs in the direction of reading,
 * {@code v} down.
 */
final class TextRows {
    private final double cos;
    private final double sin;

    /** @param direction of reading against the x axis, in radians */
    TextRows(double direction) {
        this.cos = Math.cos(direction);
        this.sin = Math.sin(direction);
    }

    double u(Point2D.Double p) {
        return p.x * cos + p.y * sin;
    }

    double v(Point2D.Double p) {
        return -p.x * sin + p.y * cos;
    }

    double left(Quad quad) {
        return u(quad.at(0, 0.5));
    }

    double right(Quad quad) {
        return u(quad.at(1, 0.5));
    }

    /**
     * Joins pieces that follow each other on one line.
     *
     * @param gap largest space between two pieces, in heights
     */
    List<Quad> joined(List<Quad> pieces, double gap) {
        List<Quad> rows = new ArrayList<>();
        for (Quad piece :
                pieces.stream().sorted(Comparator.comparingDouble(this::left)).toList()) {
            int row = 0;
            while (row < rows.size() && !follows(rows.get(row), piece, gap)) {
                row++;
            }
            if (row == rows.size()) {
                rows.add(piece);
            } else {
                rows.set(row, join(rows.get(row), piece));
            }
        }
        return rows;
    }

    private boolean follows(Quad row, Quad piece, double most) {
        double height = Math.min(row.height(), piece.height());
        double gap = left(piece) - right(row);
        Point2D.Double expected = row.at(1 + piece.width() / 2 / Math.max(1, row.width()), 0.5);
        return Math.max(row.height(), piece.height()) < 1.7 * height
                && gap > -height
                && gap < most * height
                && Math.abs(v(expected) - v(piece.centre())) < 0.4 * height;
    }

    private static Quad join(Quad first, Quad last) {
        return new Quad(first.topLeft(), last.topRight(), last.bottomRight(), first.bottomLeft());
    }

    /** The same line, lengthened or shortened in its own direction so that it begins and ends at these {@code u}. */
    Quad drawnOut(Quad line, double left, double right) {
        double width = right(line) - left(line);
        return line.part((left - left(line)) / width, (right - left(line)) / width);
    }

    /** From top to bottom, and from left to right for pieces at about the same height. */
    List<Quad> inReadingOrder(List<Quad> quads) {
        List<Quad> left = new ArrayList<>(quads);
        left.sort(Comparator.comparingDouble(q -> v(q.centre())));
        List<Quad> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Quad first = left.get(0);
            List<Quad> level = left.stream()
                    .filter(q -> v(q.centre()) - v(first.centre()) < 0.5 * Math.min(q.height(), first.height()))
                    .sorted(Comparator.comparingDouble(this::left))
                    .toList();
            ordered.addAll(level);
            left.removeAll(level);
        }
        return ordered;
    }
}
