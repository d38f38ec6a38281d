package io.kyc.local.textract;

import io.kyc.local.ocr.Quad;
import io.kyc.local.ocr.TextPage;
import io.kyc.local.ocr.ZoneLines;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Straightens the printed text of a page. The page is turned by the median direction of its lines, so that a tilted or
 * upside-down picture gives the same places as an upright one. Lines are cut where the gap between two words is wider
 * than {@value #GAP} line heights. Lines of the machine-readable zone are left out.
 */
final class PageFrame {
    private static final double GAP = 1.5;

    /** The detector enlarges the boxes of one text until they nearly touch. */
    private static final double WORD_GAP = 0.5;

    private final double cos;
    private final double sin;

    private PageFrame(double angle) {
        this.cos = Math.cos(angle);
        this.sin = Math.sin(angle);
    }

    /** The pieces of printed text from top to bottom, and from left to right if they are on one level. */
    static List<Segment> segments(TextPage page) {
        PageFrame frame = new PageFrame(angle(page.lines()));
        List<Segment> segments = new ArrayList<>();
        for (TextPage.Line line : page.lines()) {
            if (!isOfZone(line, page)) {
                frame.addPieces(line, segments);
            }
        }
        segments.sort(Comparator.comparingDouble(Segment::x0));
        joinNeighbours(segments);
        segments.sort(Comparator.comparingDouble(Segment::middle));
        return segments;
    }

    /** Joins pieces with the same size of letters that the detector separated between two words. */
    private static void joinNeighbours(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            for (int k = i + 1; k < segments.size(); k++) {
                if (areOneLine(segments.get(i), segments.get(k))) {
                    segments.set(i, segments.get(i).followedBy(segments.remove(k)));
                    k = i;
                }
            }
        }
    }

    private static boolean areOneLine(Segment left, Segment right) {
        double height = Math.min(left.height(), right.height());
        double gap = right.x0() - left.x1();
        return height > 0.75 * Math.max(left.height(), right.height())
                && Math.abs(left.middle() - right.middle()) < 0.25 * height
                && gap > -0.5 * height
                && gap < WORD_GAP * height;
    }

    /**
     * The median direction of reading in radians, weighted by the length of the lines; 0 is upright, pi is upside down.
     */
    static double angle(List<TextPage.Line> lines) {
        double x = 0;
        double y = 0;
        for (TextPage.Line line : lines) {
            x += line.quad().topRight().x - line.quad().topLeft().x;
            y += line.quad().topRight().y - line.quad().topLeft().y;
        }
        // The mean shows which way is up. The median is not moved by single crooked boxes.
        double mean = Math.atan2(y, x);
        record Turn(double angle, double weight) {}
        List<Turn> turns = lines.stream()
                .map(TextPage.Line::quad)
                .map(quad -> new Turn(
                        Math.IEEEremainder(
                                Math.atan2(quad.topRight().y - quad.topLeft().y, quad.topRight().x - quad.topLeft().x)
                                        - mean,
                                2 * Math.PI),
                        quad.width()))
                .sorted(Comparator.comparingDouble(Turn::angle))
                .toList();
        double half = turns.stream().mapToDouble(Turn::weight).sum() / 2;
        for (Turn turn : turns) {
            half -= turn.weight();
            if (half <= 0) {
                return mean + turn.angle();
            }
        }
        return mean;
    }

    private static boolean isOfZone(TextPage.Line line, TextPage page) {
        boolean filled = line.text().contains("<<")
                || line.text().chars().filter(c -> c == '<').count() > 4;
        return filled || page.mrz().stream().anyMatch(zone -> covers(zone, line));
    }

    private static boolean covers(ZoneLines zone, TextPage.Line line) {
        Point2D.Double centre = line.quad().centre();
        return zone.lines().contains(line.text())
                || zone.quads().stream()
                        .anyMatch(quad -> quad.centre().distance(centre) < 0.5 * quad.height()
                                || line.quad().width() > 0.8 * quad.width()
                                        && quad.centre().distance(centre) < quad.height());
    }

    private void addPieces(TextPage.Line line, List<Segment> segments) {
        List<TextPage.Word> piece = new ArrayList<>();
        double end = 0;
        for (TextPage.Word word : line.words()) {
            double gap = along(word.quad().topLeft()) - end;
            if (!piece.isEmpty() && gap > GAP * line.quad().height()) {
                segments.add(join(piece, line.quad()));
                piece.clear();
            }
            piece.add(word);
            end = along(word.quad().topRight());
        }
        if (!piece.isEmpty()) {
            segments.add(join(piece, line.quad()));
        }
    }

    private Segment join(List<TextPage.Word> words, Quad line) {
        StringBuilder text = new StringBuilder();
        List<double[]> places = new ArrayList<>();
        double sure = 0;
        for (TextPage.Word word : words) {
            double x0 = along(word.quad().topLeft());
            double x1 = along(word.quad().topRight());
            if (!places.isEmpty()) {
                text.append(' ');
                places.add(new double[] {places.get(places.size() - 1)[1], x0});
            }
            int length = word.text().length();
            text.append(Segment.plain(word.text()));
            for (int i = 0; i < length; i++) {
                places.add(new double[] {x0 + (x1 - x0) * i / length, x0 + (x1 - x0) * (i + 1) / length});
            }
            sure += word.confidence() * length;
        }
        Quad first = words.get(0).quad();
        double top = (across(first.topLeft()) + across(first.topRight())) / 2;
        double height = Math.max(1, Math.min(line.height(), first.height() * 1.5));
        long letters = places.size() - words.size() + 1L;
        return new Segment(
                text.toString(),
                places.stream().mapToDouble(place -> place[0]).toArray(),
                places.stream().mapToDouble(place -> place[1]).toArray(),
                top,
                top + height,
                sure / letters);
    }

    private double along(Point2D.Double point) {
        return point.x * cos + point.y * sin;
    }

    private double across(Point2D.Double point) {
        return point.y * cos - point.x * sin;
    }
}
